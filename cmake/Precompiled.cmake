# What nearly every file reads first, read once a build: the headers of the standard library and of
# Qt, in one set for each kind of file. It is the larger part of what compiling costs. scripts/bench
# builds without, so that a file which leaves out an include of its own is found there.
option(UKETSUKE_PRECOMPILE "Compile the commonest headers once" OFF)

# All that share precompiled headers have to be compiled alike: with -pthread, which pcsclite asks
# for, and without the folder that Qt tells each test and none of ours reads.
add_compile_options(-pthread -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)

# precompiled_set(NAME LINKS … HEADERS …): a set, for targets that link the same Qt libraries
function(precompiled_set name)
    if(UKETSUKE_PRECOMPILE)
        cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
        file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
        add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/empty.cpp)
        target_link_libraries(${name} PRIVATE ${arg_LINKS} warnings)
        target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
        target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
endfunction()

# read_precompiled(TARGET KIND USES …): the set for what is linked; KIND is "" or _tests
function(read_precompiled target kind)
    if(NOT UKETSUKE_PRECOMPILE)
        return()
    endif()
    set(set precompiled${kind})
    if(target MATCHES "^(tst_)?core(_|$)")
        set(set precompiled_flow${kind})
    endif()
    foreach(windows app ui ui_samples Qt6::Widgets)
        if(windows IN_LIST ARGN)
            string(REPLACE precompiled precompiled_window set precompiled${kind})
        endif()
    endforeach()
    target_precompile_headers(${target} REUSE_FROM ${set})
endfunction()

set(core_headers
    <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <set> <span>
    <string> <utility> <variant> <vector>
    <tl/expected.hpp>
    <QByteArray> <QCborStreamReader> <QCborStreamWriter> <QDateTime> <QDir> <QFile> <QFileInfo>
    <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale> <QObject> <QString>
    <QStringList> <QTimer> <QUuid> <QVariant>)
set(window_headers
    <QAbstractTableModel> <QApplication> <QGridLayout> <QHBoxLayout> <QKeyEvent> <QLabel>
    <QPainter> <QPushButton> <QScrollArea> <QScroller> <QStackedWidget> <QTableView> <QVBoxLayout>
    <QWidget>)
# The pages and what may be said on them: what most files of core and of the windows read.
set(flow_headers ${PROJECT_SOURCE_DIR}/core/IntakeFlow.h)
set(test_headers
    <random> <thread>
    <QElapsedTimer> <QNetworkAccessManager> <QNetworkReply> <QProcess> <QRandomGenerator>
    <QRegularExpression> <QSignalSpy> <QSslConfiguration> <QTcpServer> <QTcpSocket>
    <QTemporaryDir> <QTest>)

precompiled_set(precompiled LINKS Qt6::Core HEADERS ${core_headers})
precompiled_set(precompiled_flow LINKS Qt6::Core HEADERS ${core_headers} ${flow_headers})
precompiled_set(
    precompiled_window
    LINKS Qt6::Svg Qt6::Widgets
    HEADERS ${core_headers} ${window_headers} ${flow_headers})
precompiled_set(
    precompiled_tests
    LINKS Qt6::Network Qt6::Test
    HEADERS ${core_headers} ${test_headers})
precompiled_set(
    precompiled_flow_tests
    LINKS Qt6::Network Qt6::Test
    HEADERS ${core_headers} ${test_headers} ${flow_headers})
precompiled_set(
    precompiled_window_tests
    LINKS Qt6::Network Qt6::Svg Qt6::Test Qt6::Widgets
    HEADERS ${core_headers} ${window_headers} ${test_headers} ${flow_headers})
