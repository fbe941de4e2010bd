# Everything that Uketsuke links. Each line is a Debian 12 package named in scripts/setup and in
# README's licence table. Headers that do not compile under our warnings come in as SYSTEM.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network SerialPort Sql Svg Test DBus LinguistTools)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(pcsclite REQUIRED IMPORTED_TARGET libpcsclite)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
