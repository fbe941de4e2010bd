// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressGrammar.h"
#include "ocr/GrammarMatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ocr::AddressGrammar;

class TestGrammarMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasMeant_isFound_data();
    void whatWasMeant_isFound();
    void whatWasReadRight_costsNothing();
    void theLikelierMistake_isTakenBack();
    void nothingThatIsAnAddress_isNothing();

private:
    std::vector<ocr::Meant> meant(const QString &seen, const ocr::Mistaken &mistaken) const;

    std::optional<ocr::Gazetteer> m_gazetteer;
};

namespace {

float alwaysWrong(const ocr::ReadLetter &, char32_t)
{
    return 1;
}

QString text(const ocr::Meant &meant)
{
    return QString::fromStdU32String(meant.text);
}

} // namespace

void TestGrammarMatch::initTestCase()
{
    const auto loaded = ocr::Gazetteer::load(QStringLiteral(ADDRESS_TABLE));
    QVERIFY(loaded.has_value());
    m_gazetteer = *loaded;
}

std::vector<ocr::Meant> TestGrammarMatch::meant(const QString &seen,
                                                const ocr::Mistaken &mistaken) const
{
    std::vector<ocr::ReadLetter> letters;
    for (const char32_t letter : seen.toStdU32String())
        letters.push_back({letter, {}, 1, {}});
    return ocr::meantBy(
        letters, AddressGrammar(*m_gazetteer, AddressGrammar::Towns::Listed), mistaken);
}

void TestGrammarMatch::whatWasMeant_isFound_data()
{
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("address");
    QTest::newRow("another letter")
        << u"宮崎県日南市時佐町1084番地"_s << u"宮崎県日南市時任町1084番地"_s;
    QTest::newRow("a letter missing")
        << u"宮崎県日南時任町1084番地"_s << u"宮崎県日南市時任町1084番地"_s;
    QTest::newRow("a letter too many")
        << u"宮崎県日日南市時任町1084番地"_s << u"宮崎県日南市時任町1084番地"_s;
    QTest::newRow("two of them") << u"宮埼県日南市時佐町1084番地"_s
                                 << u"宮崎県日南市時任町1084番地"_s;
    QTest::newRow("in the tail") << u"宮崎県日南市時任町1084番坦"_s
                                 << u"宮崎県日南市時任町1084番地"_s;
    QTest::newRow("a space") << u"宮崎県日南市時任町1丁目5番31号県営団地228号"_s
                             << u"宮崎県日南市時任町1丁目5番31号 県営団地228号"_s;
}

void TestGrammarMatch::whatWasMeant_isFound()
{
    QFETCH(const QString, seen);
    QFETCH(const QString, address);
    const auto found = meant(seen, alwaysWrong);
    QVERIFY(!found.empty());
    QCOMPARE(text(found.front()), address);
    QVERIFY(found.size() <= 3);
    QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return one.cost < other.cost;
    }));
}

void TestGrammarMatch::whatWasReadRight_costsNothing()
{
    const auto found = meant(u"宮崎県日南市時任町1084番地"_s, alwaysWrong);
    QVERIFY(!found.empty());
    QCOMPARE(text(found.front()), u"宮崎県日南市時任町1084番地"_s);
    QCOMPARE(found.front().cost, 0.0F);
}

void TestGrammarMatch::theLikelierMistake_isTakenBack()
{
    // Two towns of the list, each one letter away.
    for (const char32_t likely : {U'舞', U'伏'}) {
        const auto found =
            meant(u"新潟県糸魚川市鬼|8丁目"_s,
                  [&](const ocr::ReadLetter &, char32_t is) { return is == likely ? 0.4F : 0.9F; });
        QVERIFY(found.size() >= 2);
        QCOMPARE(found.front().text[8], likely);
    }
}

void TestGrammarMatch::nothingThatIsAnAddress_isNothing()
{
    QVERIFY(meant(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s, alwaysWrong).empty());
}

QTEST_GUILESS_MAIN(TestGrammarMatch)
#include "tst_GrammarMatch.moc"
