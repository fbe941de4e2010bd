// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Fonts.h"

namespace glyphtable {

// Debian's packages, named in scripts/setup. IPA's outlines also stand in VL Gothic, MigMix and Ume
// where these have none of their own. DejaVu and Noto Sans and Serif stand for the Latin typefaces
// that numbers are often set in.
const std::vector<KnownFont> &knownFonts()
{
    static const std::vector<KnownFont> fonts{
        {"/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf", "ipa", Style::Plain},
        {"/usr/share/fonts/truetype/vlgothic/VL-Gothic-Regular.ttf", "ipa", Style::Plain},
        {"/usr/share/fonts/truetype/migmix/migmix-1m-regular.ttf", "ipa", Style::Plain},
        {"/usr/share/fonts/truetype/horai-umefont/ume-tgo4.ttf", "ipa", Style::Plain},
        {"/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf", "ipa", Style::Serifs},
        {"/usr/share/fonts/truetype/horai-umefont/ume-tmo3.ttf", "ipa", Style::Serifs},
        {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "notosans", Style::Plain},
        {"/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", "notosans", Style::Plain},
        {"/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", "notoserif", Style::Serifs},
        {"/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf", "bizud", Style::Plain},
        {"/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf", "bizud", Style::Serifs},
        {"/usr/share/fonts/truetype/motoya-l-cedar/MTLc3m.ttf", "motoya", Style::Plain},
        {"/usr/share/fonts/truetype/sawarabi-gothic/sawarabi-gothic-medium.ttf",
         "sawarabi",
         Style::Plain},
        {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "dejavu", Style::Plain},
        {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "notolatin", Style::Plain},
        {"/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf", "notolatin", Style::Serifs},
        {"/usr/share/fonts/truetype/sawarabi-mincho/sawarabi-mincho-medium.ttf",
         "sawarabi",
         Style::Serifs},
    };
    return fonts;
}

std::vector<LoadedFont> fontsWithout(const QStringList &families)
{
    std::vector<LoadedFont> fonts;
    for (const KnownFont &known : knownFonts()) {
        if (families.contains(QString::fromLatin1(known.family)))
            continue;
        LoadedFont font{known, FontFile(QString::fromLatin1(known.path))};
        if (font.file.isThere())
            fonts.push_back(font);
    }
    return fonts;
}

} // namespace glyphtable
