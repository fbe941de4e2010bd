// SPDX-License-Identifier: Apache-2.0
#include "hq/Config.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hq::ConfigError)

class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void practiceConfiguration_isRead()
    {
        const auto config =
            hq::loadConfig(QStringLiteral(SOURCE_DIR "/resources/hq/practice.json"));
        QVERIFY(config.has_value());
        QCOMPARE(config->municipality, u"見本市（練習）"_s);
        QCOMPARE(config->listen, QByteArray("127.0.0.1"));
        QCOMPARE(config->shelters.size(), std::size_t{6});
        QCOMPARE(config->shelters[0].capacity, 320);
        QCOMPARE(config->shelters[5].capacity, 0);
    }

    void publicListener_isReadBesideTheOthers()
    {
        const QByteArray city = R"({"municipality": {"code": "1", "name": "見本市"})";
        const QByteArray json =
            city + R"(, "listen": "10.0.0.5", "public": {"port": 8445, "certificate": "a.pem",)" +
            R"("key": "a.key"}})";
        const auto config = hq::configFrom(json);
        QVERIFY(config && config->publicly);
        QCOMPARE(config->publicly->at.host, "10.0.0.5");
        QCOMPARE(int(config->publicly->at.port), 8445);
        QCOMPARE(config->publicly->at.tls->key, u"a.key"_s);
        QVERIFY(!hq::configFrom(city + '}')->publicly);
    }

    void brokenConfiguration_saysWhat_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<hq::ConfigError>("error");
        const QByteArray city = R"("municipality": {"code": "1", "name": "見本市"})";
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("not json") << QByteArray("{") << hq::ConfigError::Unreadable;
        row("array") << QByteArray("[]") << hq::ConfigError::Unreadable;
        row("no city") << QByteArray("{}") << hq::ConfigError::MunicipalityUnset;
        row("empty name") << QByteArray("{" + city + R"(, "names": [7]})")
                          << hq::ConfigError::NameInvalid;
        row("words for a phone") << QByteArray(R"({"municipality": {"code": "1", "name": "見本市",)"
                                               R"("phone": "call <b>us</b>"}})")
                                 << hq::ConfigError::PhoneInvalid;
        const auto publicly = [&city](const char *json) -> QByteArray {
            return "{" + city + R"(, "public": )" + json + "}";
        };
        row("public without files")
            << publicly(R"({"port": 8445})") << hq::ConfigError::PublicInvalid;
        row("public without a port") << publicly(R"({"certificate": "a.pem", "key": "a.key"})")
                                     << hq::ConfigError::PublicInvalid;
        row("public port") << publicly(R"({"certificate": "a.pem", "key": "a.key", "port": 65536})")
                           << hq::ConfigError::PublicInvalid;
        row("public without TLS")
            << publicly(R"({"certificate": "a", "key": "b", "port": 1, "url": "a.example"})")
            << hq::ConfigError::PublicInvalid;
        row("public in words") << publicly(R"("yes")") << hq::ConfigError::PublicInvalid;
        row("bad code") << QByteArray("{" + city +
                                      R"(, "shelters": [{"code": "a b", "name": "x"}]})")
                        << hq::ConfigError::ShelterInvalid;
        row("no name") << QByteArray("{" + city + R"(, "shelters": [{"code": "a"}]})")
                       << hq::ConfigError::ShelterInvalid;
        row("twice") << QByteArray("{" + city +
                                   R"(, "shelters": [{"code": "a", "name": "x"},)"
                                   R"({"code": "a", "name": "y"}]})")
                     << hq::ConfigError::ShelterTwice;
    }

    void brokenConfiguration_saysWhat()
    {
        QFETCH(QByteArray, json);
        const auto config = hq::configFrom(json);
        QVERIFY(!config.has_value());
        QTEST(config.error(), "error");
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_Config.moc"
