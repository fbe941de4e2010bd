// SPDX-License-Identifier: Apache-2.0
#include "ocr/GlyphTable.h"
#include "tools/glyphtable/Fonts.h"
#include "tools/glyphtable/Print.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

constexpr int straightEm = 60;

// A letter as a desk's camera sees it, at 300 dots an inch of the card.
GlyphShape seen(const GlyphTable &table, const glyphtable::FontFile &font, char32_t letter)
{
    glyphtable::Camera camera;
    camera.em = 34;
    std::mt19937 random(static_cast<unsigned>(letter));
    const auto drawn = font.draw(letter, camera.em);
    if (!drawn)
        return {};
    const cv::Mat line = glyphtable::photographed(*drawn, camera, straightEm, random);
    const int margin = glyphtable::FontFile::margin(camera.em) * straightEm / camera.em;
    return table.shape(line, {0, margin, line.cols, straightEm});
}

std::u32string letters(QStringView text)
{
    const auto codes = text.toUcs4();
    return {codes.begin(), codes.end()};
}

QString text(char32_t letter)
{
    return QString::fromUcs4(&letter, 1);
}

} // namespace

// The table that the build made of the fonts that are installed.
class TestGlyphTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto table = GlyphTable::load(QStringLiteral(GLYPH_TABLE));
        QVERIFY(table);
        m_table = std::make_unique<GlyphTable>(std::move(*table));
    }

    void aFileOfAnotherLength_isRefused()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"short.bin"_s);
        QVERIFY(QFile::copy(QStringLiteral(GLYPH_TABLE), path));
        QVERIFY(GlyphTable::load(path));
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 1));
        QCOMPARE(GlyphTable::load(path).error(), OcrError::NoGlyphTable);
        QVERIFY(QFile::resize(path, 11));
        QCOMPARE(GlyphTable::load(path).error(), OcrError::NoGlyphTable);
    }

    void aFileOfAnotherKind_isRefused()
    {
        QCOMPARE(GlyphTable::load(QCoreApplication::applicationFilePath()).error(),
                 OcrError::NoGlyphTable);
        QCOMPARE(GlyphTable::load(u"/nowhere/glyphs.bin"_s).error(), OcrError::NoGlyphTable);
    }

    void theTableHasTheLettersThatTesseractLacks()
    {
        for (const char32_t letter : letters(u"髙﨑濵德栁凜瀨紬惠彌齊邉邊齋𠮷櫛樫嵯"))
            QVERIFY2(m_table->letters().find(letter) != std::u32string::npos,
                     qPrintable(text(letter)));
    }

    void lettersOfEveryFont_areRead_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto &font : glyphtable::knownFonts())
            QTest::newRow(font.path) << QString::fromLatin1(font.path);
    }

    void lettersOfEveryFont_areRead()
    {
        QFETCH(QString, path);
        const glyphtable::FontFile font(path);
        if (!font.isThere())
            QSKIP("This font is not installed");
        QStringList wrong;
        // Whether it is 0 or O, only the field can tell.
        const int read =
            countRead(font, U"0123456789", U"0123456789", wrong) +
            countRead(font,
                      letters(u"佐藤鈴木高橋髙﨑崎濵浜濱斉齊斎齋辺邊邉柳栁年月日生令和平成昭"),
                      {},
                      wrong);
        QCOMPARE(wrong.join(u' '), QString());
        QVERIFY(read >= 10);
    }

    void aFullWidthDigit_isTheHalfWidthOne()
    {
        const GlyphShape shape = seen(*m_table, glyphtable::fontsWithout({}).at(0).file, U'７');
        QCOMPARE(m_table->guesses(shape, {}, 1).at(0).letter, U'7');
        QVERIFY(m_table->likeness(shape, U'7') > 0.5F);
        QCOMPARE(m_table->likeness(shape, U'７'), m_table->likeness(shape, U'7'));
    }

    void onlyTheLettersAskedFor_areGuessed()
    {
        const GlyphShape shape = seen(*m_table, glyphtable::fontsWithout({}).at(0).file, U'髙');
        const auto guesses = m_table->guesses(shape, U"高橋", 5);
        QCOMPARE(guesses.size(), 2U);
        QCOMPARE(guesses.at(0).letter, U'高');
        QVERIFY(m_table->likeness(shape, U'髙') > guesses.at(0).likeness);
        QVERIFY(guesses.at(0).likeness > guesses.at(1).likeness);
        QCOMPARE(m_table->likeness(shape, U'\U0001f600'), 0.0F);
    }

    void paper_isNoLetter()
    {
        const cv::Mat line(60, 60, CV_8U, cv::Scalar(250));
        const GlyphShape shape = m_table->shape(line, {0, 0, 60, 60});
        QVERIFY(shape.ink.empty());
        QVERIFY(m_table->guesses(shape, {}, 5).empty());
        QCOMPARE(m_table->likeness(shape, U'一'), 0.0F);
    }

    void aCellBesideTheLine_isNoLetter()
    {
        const cv::Mat line(60, 60, CV_8U, cv::Scalar(0));
        QVERIFY(m_table->shape(line, {70, 0, 60, 60}).features.empty());
    }

private:
    // Of those that the font has; wrong are told what as what.
    int countRead(const glyphtable::FontFile &font,
                  const std::u32string &print,
                  const std::u32string &among,
                  QStringList &wrong) const
    {
        int read = 0;
        for (const char32_t letter : print) {
            const GlyphShape shape = seen(*m_table, font, letter);
            if (shape.features.empty())
                continue;
            const GlyphGuess guess = m_table->guesses(shape, among, 1).at(0);
            if (guess.letter == letter)
                ++read;
            else
                wrong << text(letter) + u'>' + text(guess.letter);
        }
        return read;
    }

    std::unique_ptr<GlyphTable> m_table;
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestGlyphTable test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GlyphTable.moc"
