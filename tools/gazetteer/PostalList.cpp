// SPDX-License-Identifier: Apache-2.0
#include "tools/gazetteer/PostalList.h"

#include "ocr/LetterVariants.h"
#include "ocr/PrintedForm.h"
#include "tools/gazetteer/EucText.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// What the list says about postcodes and not about places: storeys of towers, remarks on which
// numbers a code is for, brackets that its makers could not resolve.
bool isRemark(const QString &place)
{
    static const QRegularExpression remark(
        u"階$|[()（）〜~、]|の次に|場合|番地のみ|以外|大字$|[ \u3000]"_s);
    return remark.match(place).hasMatch();
}

// The two lists do not agree on 惠 and 恵; the grammar of addresses lets cards print either.
QString inOneForm(const QString &place)
{
    return ocr::foldVariants(ocr::foldPrinted(place));
}

QString withoutPrefecture(const QString &place)
{
    static const QRegularExpression prefecture(u"^(北海道|東京都|京都府|大阪府|.{2,3}?県)"_s);
    return place.mid(prefecture.match(place).capturedLength());
}

// 北十二条西 as 北12条西: how registers of Hokkaido write the towns that are counted.
QString withDigits(QString place)
{
    static const QRegularExpression count(
        u"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)条"_s);
    static const QString digits = u"一二三四五六七八九"_s;
    const auto match = count.match(place);
    if (!match.hasMatch() || match.capturedLength() < 2)
        return place;
    const auto value = [&](int part) { return digits.indexOf(match.captured(part)) + 1; };
    const bool tens = match.capturedLength(2) > 0;
    const auto number =
        tens ? std::max<qsizetype>(value(1), 1) * 10 + (match.capturedLength(3) > 0 ? value(3) : 0)
             : value(match.capturedLength(1) > 0 ? 1 : 3);
    return place.replace(
        match.capturedStart(), match.capturedLength(), QString::number(number) + u'条');
}

void add(Places &places, const QString &place, Place kind)
{
    const QString name = withoutPrefecture(place);
    for (const QString &printed : {place, name, withDigits(place), withDigits(name)}) {
        if (printed.isEmpty())
            continue;
        const auto known = places.emplace(printed.toStdU32String(), kind).first;
        if (kind == Place::Municipality)
            known->second = kind;
    }
}

std::optional<QStringList> readMunicipalities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject codes = QJsonDocument::fromJson(file.readAll())[u"municipalities"].toObject();
    QStringList names;
    for (const QJsonValue &name : codes)
        names += inOneForm(name.toString());
    return names.isEmpty() ? std::nullopt : std::optional(names);
}

} // namespace

std::optional<Places> readPlaces(const QString &postalList, const QString &municipalities)
{
    const auto names = readMunicipalities(municipalities);
    const auto text = readEuc(postalList);
    if (!names || !text)
        return {};
    Places places;
    for (const QString &name : *names)
        add(places, name, Place::Municipality);
    // "2530000 /神奈川県茅ヶ崎市/": a postcode and the places that have it.
    static const QRegularExpression entry(u"^[0-9]{7} /(.+)/$"_s);
    for (const QString &line : text->split(u'\n')) {
        const auto match = entry.match(line);
        for (const QString &place : match.captured(1).split(u'/', Qt::SkipEmptyParts)) {
            const QString name = inOneForm(place);
            if (!isRemark(name))
                add(places, name, Place::Town);
        }
    }
    return places.size() > 2 * static_cast<std::size_t>(names->size()) ? std::optional(places)
                                                                       : std::nullopt;
}
