// SPDX-License-Identifier: Apache-2.0
#include "core/Town.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray list(const QByteArray &towns)
{
    return R"({"towns": [)" + towns + "]}";
}

const QByteArray one = R"({"name": "練習町", "kana": "れんしゅうちょう", "postcode": "9990001",
                           "address": "東京都見本区練習町"})";

} // namespace

class TestTown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void towns_standInTheOrderOfTheirSound()
    {
        const auto towns = townsFrom(list(
            one + R"(, {"name": "旭町", "kana": "アサヒマチ", "address": "東京都見本区旭町"})"));
        QVERIFY(towns);
        QCOMPARE(towns->size(), 2);
        QCOMPARE(towns->at(0).name, u"旭町"_s);
        QCOMPARE(towns->at(0).postcode, QString());
        QCOMPARE(towns->at(1).kana, u"レンシュウチョウ"_s);
    }

    void listThatIsNone_isRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("towns: none");
        QTest::newRow("another object") << QByteArray(R"({"cities": []})");
        QTest::newRow("empty") << list("");
        QTest::newRow("text") << list(R"("練習町")");
        QTest::newRow("no address") << list(R"({"name": "旭町", "kana": "アサヒマチ"})");
        QTest::newRow("no kana") << list(R"({"name": "旭町", "address": "見本区旭町"})");
        QTest::newRow("postcode") << list(
            R"({"name": "旭町", "kana": "アサヒマチ", "postcode": "999-0001", "address": "旭町"})");
        QTest::newRow("too many") << list(QByteArrayList(mostTowns + 1, one).join(','));
    }

    void listThatIsNone_isRefusedWhole()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!townsFrom(json));
    }
};

QTEST_APPLESS_MAIN(TestTown)
#include "tst_Town.moc"
