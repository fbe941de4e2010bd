// SPDX-License-Identifier: Apache-2.0
// Writes pictures of specimens and truth.json, as in ../shared/data/ocr_dev.
#include "tests/ocr/specimens/OddPictures.h"
#include "tests/ocr/specimens/SpecimenFonts.h"
#include "tests/ocr/specimens/TruthFile.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace specimens;

namespace {

struct Wish
{
    QDir folder;
    int count = 60;
    quint32 seed = 1;
    std::vector<QString> families;
    bool refused = false;
};

// As many of each as there are people who show them, about; in turn through the difficulties.
Kind kindOf(int index, const Wish &wish)
{
    static const std::vector<Kind> refused{
        Kind::LicenceBack, Kind::MyNumberBack, Kind::BankCard, Kind::PointCard, Kind::BlankSheet};
    if (wish.refused) {
        return refused[static_cast<std::size_t>(index) % refused.size()];
    }
    const double part = (index + 0.5) / wish.count;
    return part < 0.35   ? Kind::Licence
           : part < 0.68 ? Kind::MyNumber
           : part < 0.80 ? Kind::Residence
           : part < 0.92 ? Kind::Certificate
                         : Kind::Passport;
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool write(const Wish &wish)
{
    static const std::vector<Difficulty> difficulties{
        Difficulty::Easy, Difficulty::Medium, Difficulty::Hard};
    Dice dice(wish.seed);
    QJsonArray images;
    for (int i = 0; i < wish.count; ++i) {
        const Difficulty difficulty = difficulties[static_cast<std::size_t>(i) % 3];
        const SpecimenCard card =
            specimenCard(kindOf(i, wish), dice.oneOf(wish.families), dice.seed());
        const Shot shot = shotBy(difficulty, card.millimetres, dice);
        const SpecimenPhoto photo = photograph({card}, shot, dice.seed());
        const QString file = u"s%1_%2_%3_%4.jpg"_s.arg(wish.seed)
                                 .arg(i, 2, 10, QChar(u'0'))
                                 .arg(wordFor(card.kind), wordFor(difficulty));
        if (!save(wish.folder.filePath(file), photo.jpeg)) {
            return false;
        }
        images.append(truthOf(photo, file, difficulty));
    }
    const QJsonObject truth{{u"split"_s, u"specimens"_s},
                            {u"seed"_s, static_cast<int>(wish.seed)},
                            {u"note"_s,
                             u"fictitious synthetic cards; boxes are card fractions "
                             "[x0,y0,x1,y1] in the upright card"_s},
                            {u"images"_s, images}};
    return save(wish.folder.filePath(u"truth.json"_s), QJsonDocument(truth).toJson());
}

// One of each, without a truth file: the name of each says what is wrong with it.
bool writeOdd(const Wish &wish)
{
    const QString &family = wish.families.front();
    const std::vector<std::pair<QString, QByteArray>> pictures{
        {u"two_cards"_s, twoCards(family, wish.seed).jpeg},
        {u"half_card"_s, halfCard(family, wish.seed).jpeg},
        {u"displayed_card"_s, displayedCard(family, wish.seed).jpeg},
        {u"no_card"_s, emptyDesk(family, wish.seed).jpeg},
        {u"tiny"_s, tinyPicture(family, wish.seed)},
        {u"huge"_s, hugePicture(family, wish.seed)},
        {u"broken"_s, brokenPicture(family, wish.seed)},
        {u"boasting"_s, boastingPicture()},
    };
    return std::all_of(pictures.begin(), pictures.end(), [&wish](const auto &picture) {
        return save(wish.folder.filePath(u"s%1_%2.jpg"_s.arg(wish.seed).arg(picture.first)),
                    picture.second);
    });
}

// A family by its name, or a font file.
QString familyOf(const QString &font)
{
    if (!QFile::exists(font)) {
        return font;
    }
    return QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(font)).value(0);
}

std::vector<QString> familiesOf(const QStringList &fonts)
{
    std::vector<QString> families;
    for (const QString &font : fonts) {
        const QString family = familyOf(font);
        if (QFontDatabase::hasFamily(family)) {
            families.push_back(family);
        } else {
            std::fprintf(stderr, "no such font: %s\n", qUtf8Printable(font));
        }
    }
    return families;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes pictures of fictitious IDs and what is true of them."_s);
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Into this folder."_s, u"folder"_s},
                       {u"count"_s, u"So many pictures."_s, u"number"_s, u"60"_s},
                       {u"seed"_s, u"Others for another seed."_s, u"number"_s, u"1"_s},
                       {u"refused"_s, u"Of faces that have to be refused."_s},
                       {u"odd"_s, u"What is not one card in the frame; one of each."_s},
                       {u"fonts"_s, u"The families or files after the options are used."_s}});
    parser.addPositionalArgument(u"fonts"_s, u"Families or files of fonts."_s, u"[FONT…]"_s);
    parser.process(application);
    QStringList fonts = parser.positionalArguments();
    if (fonts.isEmpty()) {
        fonts = specimenFonts();
    }
    const Wish wish{QDir(parser.value(u"out"_s)),
                    parser.value(u"count"_s).toInt(),
                    parser.value(u"seed"_s).toUInt(),
                    familiesOf(fonts),
                    parser.isSet(u"refused"_s)};
    if (!parser.isSet(u"out"_s) || wish.count < 1 || wish.families.empty()) {
        parser.showHelp(2);
    }
    const bool isWritten =
        wish.folder.mkpath(u"."_s) && (parser.isSet(u"odd"_s) ? writeOdd(wish) : write(wish));
    return isWritten ? 0 : 1;
}
