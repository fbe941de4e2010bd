// SPDX-License-Identifier: Apache-2.0
#include "ocr/LetterVariants.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLetterVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLetterThatIsWrittenInSeveralWays_hasThemAll();
    void aLetterThatIsWrittenInOneWay_isAlone();
    void everyWayOfAGroup_namesTheWholeGroup();
    void names_areFoldedToTheirCommonestWay();
};

void TestLetterVariants::aLetterThatIsWrittenInSeveralWays_hasThemAll()
{
    QCOMPARE(ocr::variantsOf(U'髙'), std::u32string(U"高髙"));
    QCOMPARE(ocr::variantsOf(U'邊'), std::u32string(U"辺邊邉"));
    QVERIFY(ocr::variantsOf(U'崎').find(U'﨑') != std::u32string::npos);
    // Outside the first 65,536 letters of Unicode.
    QCOMPARE(ocr::foldVariant(U'\U00020BB7'), U'吉');
}

void TestLetterVariants::aLetterThatIsWrittenInOneWay_isAlone()
{
    QCOMPARE(ocr::variantsOf(U'山'), std::u32string(U"山"));
    QCOMPARE(ocr::foldVariant(U'山'), U'山');
    QCOMPARE(ocr::foldVariant(U'1'), U'1');
}

void TestLetterVariants::everyWayOfAGroup_namesTheWholeGroup()
{
    int grouped = 0;
    for (char32_t letter = 0x4E00; letter < 0x30000; ++letter) {
        const std::u32string group = ocr::variantsOf(letter);
        QVERIFY(group.find(letter) != std::u32string::npos);
        grouped += group.size() > 1 ? 1 : 0;
        for (const char32_t other : group) {
            QCOMPARE(ocr::variantsOf(other), group);
            QCOMPARE(ocr::foldVariant(other), group.front());
        }
    }
    QVERIFY(grouped > 400);
}

void TestLetterVariants::names_areFoldedToTheirCommonestWay()
{
    QCOMPARE(ocr::foldVariants(u"髙﨑"_s), u"高崎"_s);
    QCOMPARE(ocr::foldVariants(u"渡邉 德"_s), u"渡辺 徳"_s);
    QCOMPARE(ocr::foldVariants(u"濵田栁"_s), u"浜田柳"_s);
    QCOMPARE(ocr::foldVariants(u"\U00020BB7田"_s), u"吉田"_s);
}

QTEST_GUILESS_MAIN(TestLetterVariants)
#include "tst_LetterVariants.moc"
