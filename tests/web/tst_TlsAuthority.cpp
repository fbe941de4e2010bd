// SPDX-License-Identifier: Apache-2.0
#include "web/TlsAuthority.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr qint64 now = 1'790'000'000;

web::TlsFiles filesIn(const QTemporaryDir &folder, const QString &name)
{
    return {.certificate = folder.filePath(name + QStringLiteral(".pem")),
            .key = folder.filePath(name + QStringLiteral(".key"))};
}

} // namespace

class tst_TlsAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void keysAreForTheOwnerOnly()
    {
        const QTemporaryDir folder;
        const auto files = filesIn(folder, QStringLiteral("ca"));
        const auto authority = web::TlsAuthority::create(files, "見本市", now);
        QVERIFY(authority);
        const auto server = filesIn(folder, QStringLiteral("server"));
        QVERIFY(authority->issueServer(server, {.dnsNames = {"localhost"}, .addresses = {}}, now));
        const auto owner =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(files.key), owner);
        QCOMPARE(QFile::permissions(server.key), owner);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
    }

    void authorityIsNeverOverwritten()
    {
        const QTemporaryDir folder;
        const auto files = filesIn(folder, QStringLiteral("ca"));
        QVERIFY(web::TlsAuthority::create(files, "見本市", now));
        QFile key(files.key);
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray before = key.readAll();
        QCOMPARE(web::TlsAuthority::create(files, "見本市", now).error(),
                 web::TlsError::AlreadyThere);
        key.seek(0);
        QCOMPARE(key.readAll(), before);
        QVERIFY(web::TlsAuthority::open(files));
    }

    void keyLeftByAPowerCutIsReplaced()
    {
        const QTemporaryDir folder;
        const auto files = filesIn(folder, QStringLiteral("ca"));
        for (const QString &path : {files.key, files.key + QStringLiteral(".new")}) {
            QFile half(path);
            QVERIFY(half.open(QIODevice::WriteOnly));
            half.write("-----BEGIN PRIV");
        }
        QVERIFY(web::TlsAuthority::create(files, "見本市", now));
        QVERIFY(web::TlsAuthority::open(files));
    }

    void damagedOrForeignPairIsRefused()
    {
        const QTemporaryDir folder;
        const auto mine = filesIn(folder, QStringLiteral("mine"));
        const auto other = filesIn(folder, QStringLiteral("other"));
        const auto server = filesIn(folder, QStringLiteral("server"));
        const auto authority = web::TlsAuthority::create(mine, "見本市", now);
        QVERIFY(authority);
        QVERIFY(web::TlsAuthority::create(other, "見本町", now));
        QVERIFY(authority->issueServer(server, {.dnsNames = {"hq"}, .addresses = {}}, now));
        using web::TlsError;
        QCOMPARE(web::TlsAuthority::open({mine.certificate, other.key}).error(),
                 TlsError::Unreadable);
        QCOMPARE(web::TlsAuthority::open(server).error(), TlsError::Unreadable);
        QCOMPARE(web::TlsAuthority::open({mine.key, mine.certificate}).error(),
                 TlsError::Unreadable);
        QCOMPARE(web::TlsAuthority::open({QStringLiteral("/nowhere"), mine.key}).error(),
                 TlsError::Unreadable);
    }

    void namesThatNobodyCanCallAreRefused_data()
    {
        QTest::addColumn<QList<QByteArray>>("names");
        QTest::addColumn<QList<QByteArray>>("addresses");
        using List = QList<QByteArray>;
        QTest::newRow("none") << List{} << List{};
        QTest::newRow("empty name") << List{""} << List{};
        QTest::newRow("wildcard") << List{"*.example.jp"} << List{};
        QTest::newRow("second name by comma") << List{"hq,DNS:other"} << List{};
        QTest::newRow("no address") << List{"hq"} << List{"300.1.1.1"};
        QTest::newRow("name as address") << List{} << List{"localhost"};
    }
    void namesThatNobodyCanCallAreRefused()
    {
        QFETCH(const QList<QByteArray>, names);
        QFETCH(const QList<QByteArray>, addresses);
        const QTemporaryDir folder;
        const auto authority =
            web::TlsAuthority::create(filesIn(folder, QStringLiteral("ca")), "見本市", now);
        QVERIFY(authority);
        const auto files = filesIn(folder, QStringLiteral("server"));
        QCOMPARE(authority->issueServer(files, {names, addresses}, now).error(),
                 web::TlsError::NameInvalid);
        QVERIFY(!QFile::exists(files.key));
    }

    void refusingDiskIsSaid()
    {
        const web::TlsFiles files{QStringLiteral("/proc/uketsuke.pem"),
                                  QStringLiteral("/proc/uketsuke.key")};
        QCOMPARE(web::TlsAuthority::create(files, "見本市", now).error(),
                 web::TlsError::NotWritten);
    }
};

QTEST_APPLESS_MAIN(tst_TlsAuthority)
#include "tst_TlsAuthority.moc"
