// SPDX-License-Identifier: Apache-2.0
#include "core/Town.h"

#include "core/Kana.h"
#include "core/PersonCodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace core {

namespace {

bool isPostcode(const QString &text)
{
    return text.size() == 7 && std::all_of(text.begin(), text.end(), [](QChar digit) {
               return digit >= u'0' && digit <= u'9';
           });
}

std::optional<Town> townFrom(const QJsonObject &object)
{
    Town town{object[QStringLiteral("name")].toString(),
              toKatakana(object[QStringLiteral("kana")].toString()),
              object[QStringLiteral("postcode")].toString(),
              object[QStringLiteral("address")].toString()};
    const bool isWhole = !town.name.isEmpty() && !town.kana.isEmpty() && !town.address.isEmpty() &&
                         town.address.toUtf8().size() <= maxTextBytes &&
                         (town.postcode.isEmpty() || isPostcode(town.postcode));
    return isWhole ? std::optional(town) : std::nullopt;
}

} // namespace

std::optional<QList<Town>> townsFrom(const QByteArray &json)
{
    const QJsonArray array =
        QJsonDocument::fromJson(json).object()[QStringLiteral("towns")].toArray();
    if (array.isEmpty() || array.size() > mostTowns) {
        return std::nullopt;
    }
    QList<Town> towns;
    for (const auto &value : array) {
        const auto town = townFrom(value.toObject());
        if (!town) {
            return std::nullopt;
        }
        towns.append(*town);
    }
    std::stable_sort(towns.begin(), towns.end(), [](const Town &one, const Town &other) {
        return one.kana < other.kana;
    });
    return towns;
}

} // namespace core
