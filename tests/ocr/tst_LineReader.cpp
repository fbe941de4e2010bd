// SPDX-License-Identifier: Apache-2.0
#include "ocr/LineReader.h"
#include "ocr/NameGrammar.h"
#include "ocr/PaperWhite.h"
#include "ocr/PatternGrammar.h"
#include "ocr/RomanNameGrammar.h"
#include "ocr/WordsGrammar.h"
#include "tests/ocr/PrintedLine.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

const QStringList families{u"IPAexGothic"_s, u"TakaoMincho"_s};

LineImage seen(const QString &text, const QString &family, int em)
{
    return paperWhite(photographedLine(printedLine(text, family, em)));
}

} // namespace

// Lines that the test prints in typefaces of Debian's and photographs badly.
class TestLineReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto table = GlyphTable::load(QStringLiteral(GLYPH_TABLE));
        QVERIFY(table);
        m_table = std::make_unique<GlyphTable>(std::move(*table));
        for (const QString &family : families) {
            if (!QFontDatabase::hasFamily(family))
                QSKIP("typefaces are not installed");
        }
    }

    void aLineWithoutInk_saysNothing()
    {
        const LineImage paper(60, 300, CV_8U, cv::Scalar(255));
        QVERIFY(read(paper, PatternGrammar::digits(4)).empty());
    }

    void aNumber_isReadInEachTypeface()
    {
        for (const QString &family : families)
            QCOMPARE(textOf(seen(u"309065792070"_s, family, 50), PatternGrammar::digits(12)),
                     u"309065792070"_s);
    }

    void aNumberOfAnotherLength_isNotRead()
    {
        QVERIFY(read(seen(u"30"_s, families.front(), 50), PatternGrammar::digits(4)).empty());
    }

    void whatStandsBesideTheNumber_isLeftOut()
    {
        QCOMPARE(
            textOf(seen(u"第 309065792070 号"_s, families.front(), 50), PatternGrammar::digits(12)),
            u"309065792070"_s);
    }

    void kanjiThatFallApart_areReadAsOne_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"小川　八重"_s, u"加川　一二三"_s, u"北川　順治"_s, u"川　心"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void kanjiThatFallApart_areReadAsOne()
    {
        QFETCH(QString, name);
        for (const QString &family : families)
            QCOMPARE(textOf(seen(name, family, 60), NameGrammar()), name);
    }

    void kanaAndKanji_areToldApartByTheirNeighbours()
    {
        for (const QString &name : {u"池田　ミツエ"_s, u"工藤　ハル"_s, u"一ノ瀬　さくら"_s})
            QCOMPARE(textOf(seen(name, families.front(), 60), NameGrammar()), name);
    }

    void aRomanName_hasItsSpaces()
    {
        for (const QString &family : families)
            QCOMPARE(textOf(seen(u"NGUYEN THI HOA"_s, family, 45), RomanNameGrammar()),
                     u"NGUYEN THI HOA"_s);
    }

    void theMargin_isToTheOtherText()
    {
        const LineImage line = seen(u"士"_s, families.front(), 40);
        const auto both = read(line, WordsGrammar({U"土", U"士"}));
        QCOMPARE(both.size(), std::size_t{2});
        QVERIFY(both[0].margin > 0);
        QCOMPARE(both[1].margin, -both[0].margin);
        QCOMPARE(QString::fromStdU32String(both[1].text()), u"土"_s);
    }

    void eachLetter_tellsWhereItStands()
    {
        const auto lines = read(seen(u"西　愛"_s, families.front(), 60), NameGrammar());
        QVERIFY(!lines.empty());
        const auto &letters = lines.front().letters;
        QCOMPARE(letters.size(), std::size_t{3});
        QVERIFY(letters[0].cell.br().x <= letters[1].cell.x);
        QVERIFY(letters[1].cell.br().x <= letters[2].cell.x);
        QVERIFY(letters[1].cell.width > 40);
    }

private:
    std::vector<ReadLine> read(const LineImage &line, const Grammar &grammar) const
    {
        return LineReader(*m_table).read(line, grammar);
    }

    QString textOf(const LineImage &line, const Grammar &grammar) const
    {
        const auto lines = read(line, grammar);
        return lines.empty() ? QString() : QString::fromStdU32String(lines.front().text());
    }

    std::unique_ptr<GlyphTable> m_table;
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestLineReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_LineReader.moc"
