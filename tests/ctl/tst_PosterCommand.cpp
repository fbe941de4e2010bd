// SPDX-License-Identifier: Apache-2.0
// The command; how its poster looks to a camera is in tests/paper.
#include "tests/ctl/CtlProcess.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class PosterCommandTest : public QObject
{
    Q_OBJECT

    static ctltest::Output poster(const QStringList &arguments)
    {
        return ctltest::run(QStringList{u"poster"_s} + arguments);
    }

private Q_SLOTS:
    void aCamera_readsBoth()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"poster.pdf"_s);
        const auto made = poster({u"--url"_s,
                                  u"http://192.168.50.1:8081/"_s,
                                  u"-o"_s,
                                  pdf,
                                  u"--title"_s,
                                  u"見本第一小学校"_s,
                                  u"--wifi"_s,
                                  u"mihon-shelter"_s,
                                  u"--wifi-password"_s,
                                  u"mihon2026"_s});
        QVERIFY2(made.exitCode == 0, made.error.constData());
        QProcess poppler;
        poppler.start(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"150"_s, u"-singlefile"_s, pdf, pdf});
        QVERIFY(poppler.waitForFinished() && poppler.exitCode() == 0);
        QProcess zbar;
        zbar.start(
            u"zbarimg"_s,
            {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, pdf + u".png"_s});
        QVERIFY(zbar.waitForFinished());
        QByteArrayList codes = zbar.readAllStandardOutput().trimmed().split('\n');
        std::sort(codes.begin(), codes.end());
        QCOMPARE(codes,
                 (QByteArrayList{"WIFI:T:WPA;S:mihon-shelter;P:mihon2026;;",
                                 "http://192.168.50.1:8081/"}));
    }

    void whatCannotBePrinted_isSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        const QStringList url{u"--url"_s, u"https://a.example/prereg/"_s};
        const auto wifi = [&url](const QString &name, const QString &password) {
            return url + QStringList{u"--wifi"_s, name, u"--wifi-password"_s, password};
        };
        QTest::newRow("no address") << QStringList() << u"a.pdf"_s << 2;
        QTest::newRow("no page") << QStringList{u"--url"_s, u"ftp://a.example/"_s} << u"a.pdf"_s
                                 << 2;
        QTest::newRow("no host") << QStringList{u"--url"_s, u"https:///prereg"_s} << u"a.pdf"_s
                                 << 2;
        QTest::newRow("too long") << QStringList{u"--url"_s,
                                                 u"https://a.example/"_s + QString(200, u'a')}
                                  << u"a.pdf"_s << 2;
        QTest::newRow("a password of nothing")
            << url + QStringList{u"--wifi-password"_s, u"mihon2026"_s} << u"a.pdf"_s << 2;
        QTest::newRow("a short password") << wifi(u"mihon"_s, u"mihon"_s) << u"a.pdf"_s << 2;
        QTest::newRow("kanji in a password")
            << wifi(u"mihon"_s, u"見本市の避難所です"_s) << u"a.pdf"_s << 2;
        QTest::newRow("a long name") << wifi(QString(11, u'見'), u"mihon2026"_s) << u"a.pdf"_s << 2;
        QTest::newRow("no file") << url << u""_s << 2;
        QTest::newRow("no folder") << url << u"gone/a.pdf"_s << 1;
    }
    void whatCannotBePrinted_isSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        QFETCH(int, status);
        const QTemporaryDir folder;
        const QString path = file.isEmpty() ? file : folder.filePath(file);
        const auto told = poster(arguments + QStringList{u"-o"_s, path});
        QCOMPARE(told.exitCode, status);
        QVERIFY(!told.error.isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PosterCommandTest)
#include "tst_PosterCommand.moc"
