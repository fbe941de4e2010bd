// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// How long names are kept after somebody has left is a setting with bounds.
class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursUntilExpiry_areADayUnlessSaid();
    void hoursUntilExpiry_data();
    void hoursUntilExpiry();
    void commandLine_winsOverTheConfiguration();
    void printer_isNoneUnlessSaid();
    void phonePage_isServedNowhereUnlessSaid();
    void phonePage_data();
    void phonePage();
    void camera_isWhicheverIsThere_unlessSaid();
    void outreach_needsNoDataFolder();

private:
    static auto read(const QStringList &more)
    {
        return app::Settings::read(
            QStringList{u"uketsuke-kiosk"_s, u"--data"_s, u"d"_s, u"--municipality"_s, u"m"_s} +
            more);
    }
    QString configured(const QByteArray &json)
    {
        const QString path = m_folder.filePath(u"kiosk.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
            qFatal("no configuration");
        }
        return path;
    }

    QTemporaryDir m_folder;
};

void tst_Settings::hoursUntilExpiry_areADayUnlessSaid()
{
    const auto settings = read({});
    QVERIFY(settings);
    QCOMPARE(settings->expireAfterHours, 24);
}

void tst_Settings::hoursUntilExpiry_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("hours"); // -1: refused
    QTest::newRow("none, which a real desk then refuses") << u"0"_s << 0;
    QTest::newRow("one") << u"1"_s << 1;
    QTest::newRow("a month") << u"720"_s << 720;
    QTest::newRow("more than a month") << u"721"_s << -1;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("a fraction") << u"1.5"_s << -1;
    QTest::newRow("a word") << u"never"_s << -1;
    QTest::newRow("nothing") << u""_s << -1;
}

void tst_Settings::hoursUntilExpiry()
{
    QFETCH(QString, word);
    QFETCH(int, hours);
    const auto settings = read({u"--expire-after="_s + word});
    QCOMPARE(settings.has_value(), hours >= 0);
    if (settings) {
        QCOMPARE(settings->expireAfterHours, hours);
    }
}

void tst_Settings::commandLine_winsOverTheConfiguration()
{
    const QStringList config{u"--config"_s, configured(R"({"expire_after_hours": 48})")};
    QCOMPARE(read(config)->expireAfterHours, 48);
    QCOMPARE(read(config + QStringList{u"--expire-after"_s, u"12"_s})->expireAfterHours, 12);
    QVERIFY(!read({u"--config"_s, configured(R"({"expire_after_hours": 0.5})")}));
    QVERIFY(!read({u"--config"_s, configured(R"({"expire_after_hours": 100000})")}));
    QCOMPARE(read({u"--config"_s, configured(R"({"expire_after_hours": "6"})")})->expireAfterHours,
             6);
    QVERIFY(!read({u"--config"_s, configured(R"({"expire_after_hours": true})")}));
}

void tst_Settings::printer_isNoneUnlessSaid()
{
    QCOMPARE(read({})->printer, QString());
    const QStringList config{u"--config"_s, configured(R"({"printer": "labels"})")};
    QCOMPARE(read(config)->printer, u"labels"_s);
    QCOMPARE(read(config + QStringList{u"--printer"_s, u"office"_s})->printer, u"office"_s);
}

void tst_Settings::phonePage_isServedNowhereUnlessSaid()
{
    QVERIFY(!read({})->phonePage);
    const QStringList config{u"--config"_s, configured(R"({"phone-page": "0.0.0.0:8081"})")};
    QCOMPARE(int(read(config)->phonePage->port), 8081);
    QVERIFY(!read(config + QStringList{u"--phone-page=off"_s})->phonePage);
}

void tst_Settings::phonePage_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("host"); // empty: refused
    QTest::addColumn<int>("port");
    QTest::newRow("everywhere") << u"0.0.0.0:8081"_s << "0.0.0.0"_qba << 8081;
    QTest::newRow("IPv6") << u"[fd00::1]:80"_s << "fd00::1"_qba << 80;
    QTest::newRow("any port") << u"127.0.0.1:0"_s << "127.0.0.1"_qba << 0;
    QTest::newRow("no port") << u"127.0.0.1"_s << ""_qba << 0;
    QTest::newRow("no address") << u":8081"_s << ""_qba << 0;
    QTest::newRow("a name") << u"localhost:8081"_s << ""_qba << 0;
    QTest::newRow("a large port") << u"127.0.0.1:65536"_s << ""_qba << 0;
    QTest::newRow("a word") << u"on"_s << ""_qba << 0;
}

void tst_Settings::phonePage()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    const auto settings = read({u"--phone-page="_s + word});
    QCOMPARE(settings.has_value(), !host.isEmpty());
    if (settings) {
        QCOMPARE(settings->phonePage->host, host);
        QCOMPARE(int(settings->phonePage->port), port);
    }
}

void tst_Settings::camera_isWhicheverIsThere_unlessSaid()
{
    using frames::FrameSettings;
    QCOMPARE(read({})->camera.kind, FrameSettings::Kind::AnyCamera);
    const QStringList config{u"--config"_s, configured(R"({"camera": "device:/dev/video2"})")};
    QCOMPARE(read(config)->camera, (FrameSettings{FrameSettings::Kind::Camera, u"/dev/video2"_s}));
    QCOMPARE(read(config + QStringList{u"--camera"_s, u"none"_s})->camera, FrameSettings{});
    const auto refused = read({u"--camera=webcam"_s});
    QVERIFY(!refused && refused.error().startsWith(u"--camera is "));
}

void tst_Settings::outreach_needsNoDataFolder()
{
    const auto settings = app::Settings::read({u"uketsuke-kiosk"_s, u"--outreach"_s});
    QVERIFY(settings);
    QCOMPARE(settings->run, app::Settings::Run::Outreach);
    QVERIFY(!app::Settings::read({u"uketsuke-kiosk"_s}));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
