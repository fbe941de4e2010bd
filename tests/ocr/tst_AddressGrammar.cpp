// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressGrammar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ocr::AddressGrammar;
using Towns = AddressGrammar::Towns;

class TestAddressGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCardsPrint_isAnAddress_data();
    void whatCardsPrint_isAnAddress();
    void whatIsNone_isRefused_data();
    void whatIsNone_isRefused();
    void aTownOutsideTheList_isPossibleAtAPrice();
    void everyLetterThatMayCome_isNamed();
    void anotherWayToWriteALetter_costsLittle();

private:
    // Where the text leads, and what it costs; nothing: it is no beginning of an address.
    std::optional<ocr::Grammar::Step> follow(const ocr::Grammar &grammar,
                                             const QString &text) const;
    bool accepts(const ocr::Grammar &grammar, const QString &text) const;

    std::optional<ocr::Gazetteer> m_gazetteer;
};

void TestAddressGrammar::initTestCase()
{
    const auto loaded = ocr::Gazetteer::load(QStringLiteral(ADDRESS_TABLE));
    QVERIFY(loaded.has_value());
    m_gazetteer = *loaded;
}

std::optional<ocr::Grammar::Step> TestAddressGrammar::follow(const ocr::Grammar &grammar,
                                                             const QString &text) const
{
    ocr::Grammar::Step at{grammar.start(), 0};
    for (const char32_t letter : text.toStdU32String()) {
        const auto next = grammar.next(at.state, letter);
        if (!next)
            return {};
        at = {next->state, at.weight + next->weight};
    }
    return at;
}

bool TestAddressGrammar::accepts(const ocr::Grammar &grammar, const QString &text) const
{
    const auto end = follow(grammar, text);
    return end && grammar.mayEnd(end->state);
}

void TestAddressGrammar::whatCardsPrint_isAnAddress_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address : {u"宮崎県日南市時任町1084番地"_s,
                                   u"東京都台東区松が谷1丁目2番3号"_s,
                                   u"東京都台東区松ヶ谷1-2-3"_s,
                                   u"大阪市東住吉区針中野2丁目27番8号"_s,
                                   u"宮崎県児湯郡木城町1049番地"_s,
                                   u"宮崎県宮崎市大字塩路3425番地の80"_s,
                                   u"宮崎県宮崎市字塩路12番地"_s,
                                   u"愛知県岡崎市大平町大塚7番地"_s,
                                   u"高知県高知市孕東町31街区7号"_s,
                                   u"新潟県糸魚川市鬼伏甲1234番地"_s,
                                   u"宮崎県宮崎市別府町1丁目5番31号 県営団地228号"_s,
                                   u"東京都中央区銀座一丁目二番三号"_s,
                                   u"岩手県九戸郡洋野町種市第1地割12番地"_s,
                                   u"福岡県糟屋郡須恵町須恵771番地"_s})
        QTest::addRow("%s", qPrintable(address)) << address;
}

void TestAddressGrammar::whatCardsPrint_isAnAddress()
{
    QFETCH(const QString, address);
    QVERIFY(accepts(AddressGrammar(*m_gazetteer, Towns::Any), address));
    QVERIFY(accepts(AddressGrammar(*m_gazetteer, Towns::Listed), address) !=
            address.startsWith(u"愛知県岡崎市大平町大塚"_s));
}

void TestAddressGrammar::whatIsNone_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,
                                u"宮崎県"_s,
                                u"宮崎県日南市時任町1084-"_s,
                                u"宮崎県日南市時任町1丁"_s,
                                u"宮崎県日南市大字12番地"_s,
                                u"宮崎県日南市時任町番地"_s,
                                u"宮崎県台東区松が谷1番地"_s,
                                u"1番地"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestAddressGrammar::whatIsNone_isRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!accepts(AddressGrammar(*m_gazetteer, Towns::Any), text));
    QVERIFY(!accepts(AddressGrammar(*m_gazetteer, Towns::Listed), text));
}

void TestAddressGrammar::aTownOutsideTheList_isPossibleAtAPrice()
{
    const QString address = u"宮崎県日南市架空新町12番地"_s;
    QVERIFY(!accepts(AddressGrammar(*m_gazetteer, Towns::Listed), address));
    const AddressGrammar any(*m_gazetteer, Towns::Any);
    QVERIFY(accepts(any, address));
    QVERIFY(follow(any, address)->weight < -0.1F);
    QCOMPARE(follow(any, u"宮崎県日南市時任町12番地"_s)->weight, 0.0F);
}

void TestAddressGrammar::everyLetterThatMayCome_isNamed()
{
    const AddressGrammar listed(*m_gazetteer, Towns::Listed);
    const QString address = u"東京都台東区松ヶ谷1丁目2番3号 テスト荘"_s;
    for (qsizetype length = 0; length < address.size(); ++length) {
        const auto at = follow(listed, address.left(length));
        QVERIFY(at.has_value());
        const auto letters = listed.letters(at->state);
        QVERIFY(!letters || letters->find(address[length].unicode()) != std::u32string::npos);
        // And none is named that may not come.
        for (const char32_t letter : letters.value_or(U""))
            QVERIFY(listed.next(at->state, letter).has_value());
    }
}

void TestAddressGrammar::anotherWayToWriteALetter_costsLittle()
{
    const AddressGrammar listed(*m_gazetteer, Towns::Listed);
    const auto own = follow(listed, u"東京都台東区松が谷"_s);
    const auto other = follow(listed, u"東京都台東区松ケ谷"_s);
    QVERIFY(own && other);
    QCOMPARE(own->state, other->state);
    QVERIFY(other->weight < own->weight);
    QVERIFY(other->weight > -0.05F);
}

QTEST_GUILESS_MAIN(TestAddressGrammar)
#include "tst_AddressGrammar.moc"
