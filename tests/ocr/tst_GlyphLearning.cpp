// SPDX-License-Identifier: Apache-2.0
#include "ocr/GlyphTable.h"
#include "tools/glyphtable/Fonts.h"
#include "tools/glyphtable/Letters.h"
#include "tools/glyphtable/Print.h"
#include "tools/glyphtable/Table.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using glyphtable::Letter;

constexpr int straightEm = 60;

// 3 mm of a card, with cameras from good to as bad as is still to be read.
struct Desk
{
    const char *name;
    int leastEm;
    int mostEm;
    double blur;
    double motion;
    double noise;
    int jpeg;
};
constexpr Desk medium{"medium", 32, 48, 0.8, 0, 3, 80};
constexpr Desk hard{"hard", 26, 45, 1.2, 4, 5, 75};

glyphtable::Camera camera(const Desk &desk, std::mt19937 &random)
{
    glyphtable::Camera camera;
    camera.em = std::uniform_int_distribution<>(desk.leastEm, desk.mostEm)(random);
    camera.blur = desk.blur;
    camera.motion = random() % 2 == 0 ? desk.motion : 0;
    camera.angle = std::uniform_real_distribution<>(0, 180)(random);
    camera.noise = desk.noise;
    camera.jpeg = desk.jpeg;
    return camera;
}

bool isDigit(const Letter &letter)
{
    return letter.code >= U'0' && letter.code <= U'9';
}

// Kanji of the first level, which nearly all names are of.
bool isCommonKanji(const Letter &letter)
{
    return letter.code >= 0x4e00 && letter.rarity == 0;
}

// The digits and so many of the kanji, evenly.
std::vector<Letter> sample(std::size_t oneOf)
{
    std::vector<Letter> letters;
    std::size_t kanji = 0;
    for (const Letter &letter : glyphtable::letters()) {
        if (isDigit(letter) || (isCommonKanji(letter) && kanji++ % oneOf == 0))
            letters.push_back(letter);
    }
    return letters;
}

struct Count
{
    int all = 0;
    int read = 0;
    [[nodiscard]] double share() const { return 100.0 * read / std::max(all, 1); }
};

class Measuring
{
public:
    Measuring(const ocr::GlyphTable &table, const Desk &desk)
        : m_table(table)
        , m_desk(desk)
    {}

    void read(const glyphtable::FontFile &font, const Letter &letter)
    {
        std::mt19937 random(static_cast<unsigned>(letter.code));
        const auto seen = camera(m_desk, random);
        const auto drawn = font.draw(letter.code, seen.em);
        if (!drawn)
            return;
        const cv::Mat line = glyphtable::photographed(*drawn, seen, straightEm, random);
        const int margin = glyphtable::FontFile::margin(seen.em) * straightEm / seen.em;
        const auto shape = m_table.shape(line, {0, margin, line.cols, straightEm});
        const std::u32string among = isDigit(letter) ? U"0123456789" : U"";
        const auto guesses = m_table.guesses(shape, among, 1);
        Count &count = isDigit(letter) ? digits : kanji;
        ++count.all;
        if (!guesses.empty() && guesses.front().letter == letter.code)
            ++count.read;
        else
            wrong += QString::fromUcs4(&letter.code, 1);
    }

    Count digits;
    Count kanji;
    QString wrong;

private:
    const ocr::GlyphTable &m_table;
    Desk m_desk;
};

} // namespace

// Letters of a family of fonts that the table was not made of: so it is with the cards' own.
class TestGlyphLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // MEASURE_GLYPHS=1: every family and all letters, which takes a quarter of an hour.
    void lettersOfAnUnknownFamily_areRead_data()
    {
        QTest::addColumn<QString>("family");
        QStringList families{u"bizud"_s};
        if (qEnvironmentVariableIsSet("MEASURE_GLYPHS"))
            families << u"notosans"_s << u"notoserif"_s << u"motoya"_s << u"sawarabi"_s << u"ipa"_s;
        for (const QString &family : families)
            QTest::newRow(qPrintable(family)) << family;
    }

    void lettersOfAnUnknownFamily_areRead()
    {
        QFETCH(QString, family);
        const bool everything = qEnvironmentVariableIsSet("MEASURE_GLYPHS");
        QTemporaryDir folder;
        const QString path = folder.filePath(u"glyphs.bin"_s);
        QVERIFY(glyphtable::table(glyphtable::fontsWithout({family}),
                                  everything ? glyphtable::letters() : sample(20))
                    .write(path));
        const auto table = ocr::GlyphTable::load(path);
        QVERIFY(table);
        for (const Desk &desk : {medium, hard}) {
            Measuring measuring(*table, desk);
            for (const auto &font : glyphtable::fontsWithout({})) {
                if (QString::fromLatin1(font.known.family) != family)
                    continue;
                for (const Letter &letter : sample(everything ? 2 : 20))
                    measuring.read(font.file, letter);
            }
            qInfo().noquote() << family << desk.name << "digits" << measuring.digits.share()
                              << "kanji" << measuring.kanji.share() << measuring.wrong;
            QVERIFY(measuring.kanji.all > 100);
            QVERIFY(measuring.digits.share() >= 99);
            QVERIFY(measuring.kanji.share() >= (desk.name == medium.name ? 99 : 97));
        }
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestGlyphLearning test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GlyphLearning.moc"
