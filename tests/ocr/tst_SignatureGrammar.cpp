// SPDX-License-Identifier: Apache-2.0
#include "ocr/SignatureGrammar.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool accepts(const ocr::SignatureGrammar &grammar, const QString &line)
{
    auto state = grammar.start();
    for (const char32_t letter : line.toStdU32String()) {
        const auto possible = grammar.letters(state);
        const auto step = grammar.next(state, letter);
        if (!possible || (possible->find(letter) != std::u32string::npos) != step.has_value())
            qFatal("what may come and what comes differ");
        if (!step)
            return false;
        state = step->state;
    }
    return grammar.mayEnd(state);
}

} // namespace

class SignatureGrammarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineThatEndsWithTheText_isOne()
    {
        const ocr::SignatureGrammar grammar({u"まで有効"_s, u"0123456789年月日"_s, {}});
        QVERIFY(accepts(grammar, u"まで有効"_s));
        QVERIFY(accepts(grammar, u"2030年5月5日まで有効"_s));
        QVERIFY(!accepts(grammar, u"2030年5月5日"_s));
        QVERIFY(!accepts(grammar, u"2030年5月5日まで有"_s));
        QVERIFY(!accepts(grammar, u"令和まで有効"_s));
        QVERIFY(!accepts(grammar, u"まで有効年"_s));
        QVERIFY(!accepts(grammar, {}));
    }

    void textOfLettersThatStandInFrontToo_isFound()
    {
        const ocr::SignatureGrammar grammar({u"<<<"_s, u"AB<"_s, {}});
        QVERIFY(accepts(grammar, u"A<BB<<A<<<<<"_s));
        QVERIFY(!accepts(grammar, u"A<BB<<A<<"_s));
        QVERIFY(!accepts(grammar, u"<<<A"_s));
    }
};

QTEST_GUILESS_MAIN(SignatureGrammarTest)
#include "tst_SignatureGrammar.moc"
