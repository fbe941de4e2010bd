// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/FontFile.h"
#include "tools/glyphtable/Fonts.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using glyphtable::FontFile;

// Fonts by their files, whatever fontconfig would take instead.
class TestFontFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLetterThatTheFontLacks_isDrawnByNoOther()
    {
        const QString latin = u"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"_s;
        const FontFile font(latin);
        if (!font.isThere())
            QSKIP("The font is not installed");
        QVERIFY(font.draw(U'7', 40));
        QVERIFY(!font.draw(U'崎', 40));
        QVERIFY(!font.draw(U'\U00020bb7', 40));
    }

    void aFontThatIsNotInstalled_drawsNothing()
    {
        const FontFile font(u"/nowhere/font.ttf"_s);
        QVERIFY(!font.isThere());
        QVERIFY(!font.draw(U'7', 40));
    }

    void aKanji_standsInTheEmSquare()
    {
        constexpr int em = 40;
        for (const auto &font : glyphtable::fontsWithout({u"dejavu"_s, u"notolatin"_s})) {
            const auto drawn = font.file.draw(U'国', em);
            QVERIFY2(drawn, font.known.path);
            for (int at = 0; at < drawn->width(); ++at) {
                const int edge = FontFile::margin(em) - 2;
                QCOMPARE(qGray(drawn->pixel(at, edge)), 255);
                QCOMPARE(qGray(drawn->pixel(at, drawn->height() - 1 - edge)), 255);
                QCOMPARE(qGray(drawn->pixel(edge, at)), 255);
            }
        }
    }

    void familiesLeftOut_areNotLoaded()
    {
        for (const auto &font : glyphtable::fontsWithout({u"ipa"_s}))
            QVERIFY(qstrcmp(font.known.family, "ipa") != 0);
        QVERIFY(glyphtable::fontsWithout({u"ipa"_s}).size() < glyphtable::fontsWithout({}).size());
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestFontFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_FontFile.moc"
