// SPDX-License-Identifier: Apache-2.0
#include "ocr/MrzCheckDigit.h"
#include "ocr/MrzGrammar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

bool allows(MrzLine line, const QString &text)
{
    const MrzGrammar grammar(line);
    auto state = grammar.start();
    for (const char32_t letter : text.toStdU32String()) {
        const auto step = grammar.next(state, letter);
        if (!step)
            return false;
        state = step->state;
    }
    return grammar.mayEnd(state);
}

} // namespace

// The examples are those of ICAO 9303: nobody's.
class TestMrzGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckDigits_areThoseOfTheStandard()
    {
        QCOMPARE(checkDigit(U"L898902C3"), 6);
        QCOMPARE(checkDigit(U"740812"), 2);
        QCOMPARE(checkDigit(U"120415"), 9);
        QCOMPARE(checkDigit(U"ZE184226B<<<<<"), 1);
        QCOMPARE(checkDigit(U"<<<<<<"), 0);
    }

    void theLinesOfTheStandard_areAllowed()
    {
        QVERIFY(allows(MrzLine::Upper, u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s));
        QVERIFY(allows(MrzLine::Lower, u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s));
    }

    void anEmptyPersonalNumber_mayHaveNoCheckDigit()
    {
        QVERIFY(allows(MrzLine::Lower, u"L898902C36UTO7408122F1204159<<<<<<<<<<<<<<<8"_s) !=
                allows(MrzLine::Lower, u"L898902C36UTO7408122F1204159<<<<<<<<<<<<<<<7"_s));
    }

    void oneWrongLetter_isRefused_data()
    {
        QTest::addColumn<int>("place");
        for (const int place : {0, 8, 9, 13, 19, 21, 27, 28, 36, 42, 43})
            QTest::addRow("%d", place) << place;
    }

    void oneWrongLetter_isRefused()
    {
        QFETCH(int, place);
        QString line = u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        // The next letter counts one more, which no weight hides.
        line[place] = line[place] == u'<' ? u'1' : QChar(line[place].unicode() + 1);
        QVERIFY(!allows(MrzLine::Lower, line));
    }

    void aLineOfAnotherLength_isRefused()
    {
        QVERIFY(!allows(MrzLine::Upper, u"P<UTOERIKSSON<<ANNA<MARIA"_s));
        QVERIFY(!allows(MrzLine::Upper, u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<"_s));
    }
};

QTEST_GUILESS_MAIN(TestMrzGrammar)
#include "tst_MrzGrammar.moc"
