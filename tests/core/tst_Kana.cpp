// SPDX-License-Identifier: Apache-2.0
#include "core/Kana.h"
#include "tests/Seed.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

// What one key makes of a letter, from the letter back to itself: "かが" for か.
QString cycleOf(QChar letter)
{
    QString forms(letter);
    for (auto next = nextForm(letter); next && *next != letter; next = nextForm(*next)) {
        forms += *next;
        if (forms.size() > 3) {
            break; // it does not come back
        }
    }
    return forms;
}

// Letters as forms, cards and keyboards bring them, and some that no name has.
QString anyText(QRandomGenerator &random)
{
    static const QString letters =
        u"あいうかがきさたつっはばぱやゃわゐゑをんゔゝゞ゛゜アカガパヴヷヸヹヺヶヵヽヾー・"
        u"ｱｶｻﾂｯﾊﾜｦﾝｰ･ﾞﾟ\u3099\u309A-‐―−　 \u00A0\u2003\t\n\u200B\u202E\u00AD"
        u"山髙﨑ヿゟ㌔㍿ﷺABｚ１é\u0301\u00A8\U00020BB7\uFDFA"_s;
    QString text;
    const int length = random.bounded(90);
    for (int i = 0; i < length; ++i) {
        text += random.bounded(8) == 0 ? QChar(static_cast<char16_t>(random.bounded(0x10000)))
                                       : letters.at(random.bounded(int(letters.size())));
    }
    return text;
}

} // namespace

class TestKana : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void key_goesThroughTheFormsOfALetter_data()
    {
        QTest::addColumn<QString>("forms");
        for (const QString &forms : {u"かが"_s,
                                     u"はばぱ"_s,
                                     u"つっづ"_s,
                                     u"やゃ"_s,
                                     u"あぁ"_s,
                                     u"うぅゔ"_s,
                                     u"わゎ"_s,
                                     u"カガ"_s,
                                     u"ハバパ"_s,
                                     u"ツッヅ"_s,
                                     u"ウゥヴ"_s,
                                     u"ヨョ"_s,
                                     u"オォ"_s}) {
            QTest::newRow(qPrintable(forms)) << forms;
        }
    }

    void key_goesThroughTheFormsOfALetter()
    {
        QFETCH(QString, forms);
        QCOMPARE(cycleOf(forms.front()), forms);
    }

    void lettersOfOneForm_haveNoOther()
    {
        for (const QChar letter :
             u"なにぬねのまみむめもらりるれろゐゑをんナマラヲンー　ゝ・山A1゛ｶ"_s) {
            QVERIFY2(!nextForm(letter), qPrintable(QString(letter)));
        }
    }

    void everyCycle_returnsToWhereItBegan()
    {
        int letters = 0;
        for (char16_t letter = 1; letter < 0xFFFF; ++letter) {
            if (const auto next = nextForm(letter)) {
                ++letters;
                QVERIFY(isKana(letter) && isKana(*next));
                const QString forms = cycleOf(letter);
                QVERIFY2(forms.size() <= 3, qPrintable(forms));
                QCOMPARE(nextForm(forms.back()), std::optional(QChar(letter)));
            }
        }
        // あ row 11, か さ た 31, は 15, や 6, わ 2; twice, for katakana.
        QCOMPARE(letters, 2 * (11 + 31 + 15 + 6 + 2));
    }

    void names_haveOneForm_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("kept");
        QTest::newRow("hiragana") << u"やまだ　たろう"_s << u"ヤマダ　タロウ"_s;
        QTest::newRow("half width") << u"ﾔﾏﾀﾞ ﾊﾅｺ"_s << u"ヤマダ　ハナコ"_s;
        QTest::newRow("half width, every mark") << u"ｳﾞｧﾊﾟｶﾞｯｬｰ"_s << u"ヴァパガッャー"_s;
        QTest::newRow("marks on their own") << u"か゛ハ゜う\u3099"_s << u"ガパヴ"_s;
        QTest::newRow("a mark without a letter") << u"゛アﾞンﾟ"_s << u"アン"_s;
        QTest::newRow("all spaces are one")
            << u" \tヤマダ \u00A0\u2003　ハナコ　 "_s << u"ヤマダ　ハナコ"_s;
        QTest::newRow("a middle dot") << u"ｼﾞｮﾝ･スミス"_s << u"ジョン　スミス"_s;
        QTest::newRow("hyphens for a long vowel")
            << u"ｽ-ｻﾞﾝ ま−く ｹ‐ﾄ"_s << u"スーザン　マーク　ケート"_s;
        QTest::newRow("a hyphen elsewhere") << u"-"_s << u"-"_s;
        QTest::newRow("iteration marks")
            << u"みすゞ いすゞ こゝろ バヽ"_s << u"ミスズ　イスズ　ココロ　バハ"_s;
        QTest::newRow("iteration of nothing") << u"ゝアンヾ"_s << u"アンン"_s;
        QTest::newRow("old letters") << u"ゐゑをヰヱヲヶゎ"_s << u"ヰヱヲヰヱヲヶヮ"_s;
        QTest::newRow("letters of two sounds") << u"ゟヿ"_s << u"ヨリコト"_s;
        QTest::newRow("what turns the line") << u"ア\u202Eイ\u200Bウ"_s << u"アイウ"_s;
        QTest::newRow("no kana stays") << u"山田Ｓmith３"_s << u"山田Smith3"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("spaces only") << u" 　・ "_s << u""_s;
    }

    void names_haveOneForm()
    {
        QFETCH(QString, told);
        QFETCH(QString, kept);
        QCOMPARE(toKatakana(told), kept);
    }

    void everyFormOfTheKey_isKept()
    {
        for (char16_t letter = u'ァ'; letter <= u'ヺ'; ++letter) {
            QCOMPARE(toKatakana(QString(QChar(letter))), QString(QChar(letter)));
        }
    }

    void endlessText_isCut_andNoLetterTornApart()
    {
        QCOMPARE(toKatakana(QString(100'000, u'あ')), QString(longestKana, u'ア'));
        // A letter of eighteen.
        QVERIFY(toKatakana(QString(1000, QChar(0xFDFA))).size() <= longestKana);
        const QString odd = toKatakana(u"ア"_s + u"\U00020BB7"_s.repeated(100));
        QCOMPARE(odd.size(), longestKana - 1);
        QVERIFY(odd.back().isLowSurrogate());
        const QString name = QString(longestKana - 1, u'ア');
        QCOMPARE(toKatakana(name + u" イ"_s), name);
    }

    void anyText_isOfOneFormAfterOnce()
    {
        QRandomGenerator random(seedOf("UKETSUKE_KANA_SEED"));
        for (int round = 0; round < 5000; ++round) {
            const QString text = anyText(random);
            const QString once = toKatakana(text);
            QVERIFY(once.size() <= longestKana);
            QVERIFY2(toKatakana(once) == once, text.toUtf8().toHex().constData());
            for (const QChar c : once) {
                const bool isOther = (c >= u'ぁ' && c <= u'ゖ') || c == u'ｱ' || c == u' ';
                QVERIFY2(!isOther, text.toUtf8().toHex().constData());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestKana)
#include "tst_Kana.moc"
