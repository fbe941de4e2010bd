// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CardData.h"

#include "core/FaceNumber.h"

#include <QFile>
#include <QJsonDocument>

namespace practice {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype physicalSize = 512;
constexpr qsizetype serialSize = 15;

struct KindEntry
{
    QString word;
    Kind kind;
    const char *atr; // as readers make it up for such cards
};

const QList<KindEntry> &kinds()
{
    static const QList<KindEntry> table{
        {u"mynumber"_s, Kind::MyNumber, "3B8880010000 05E0B381A1007F"},
        {u"phone"_s, Kind::Phone, "3B8880010000 05E0B381A1007F"},
        {u"residence"_s, Kind::Residence, "3B8880010000 000000918100 49"},
        {u"licence"_s, Kind::Licence, "3B88800100000000 9181C100D8"},
        {u"bank"_s, Kind::Bank, "3B8080010 1"},
        {u"transit"_s, Kind::Transit, "3B8F8001804F0CA0000003061100 3B0000000042"},
    };
    return table;
}

// Readers compute the last byte (TCK) over all but the first; pcscd refuses another.
QByteArray withCheckByte(QByteArray atr)
{
    char check = 0;
    for (qsizetype at = 1; at + 1 < atr.size(); ++at) {
        check = static_cast<char>(check ^ atr[at]);
    }
    atr.back() = check;
    return atr;
}

QByteArray lengthBytes(qsizetype length)
{
    if (length < 0x80) {
        return QByteArray(1, static_cast<char>(length));
    }
    if (length < 0x100) {
        return "\x81" + QByteArray(1, static_cast<char>(length));
    }
    return "\x82" + QByteArray(1, static_cast<char>(length >> 8)) +
           QByteArray(1, static_cast<char>(length & 0xFF));
}

QByteArray element(const char *tag, const QByteArray &value)
{
    return QByteArray::fromHex(tag) + lengthBytes(value.size()) + value;
}

std::optional<QString> optionalText(const QJsonObject &json, const QString &key)
{
    return json.contains(key) ? std::optional(json.value(key).toString()) : std::nullopt;
}

// A face without a security code has no number; one with impossible ones neither.
core::Result<QByteArray, QString> faceNumberFrom(const QJsonObject &json)
{
    if (!json.contains(u"security_code"_s)) {
        return QByteArray();
    }
    const auto calendar = json.value(u"face_calendar"_s).toString() == u"gregorian"_s
                              ? core::FaceCalendar::Gregorian
                              : core::FaceCalendar::JapaneseEra;
    const auto digits =
        core::faceNumber(QDate::fromString(json.value(u"birth_date"_s).toString(), u"yyyyMMdd"_s),
                         json.value(u"expiry"_s).toString().left(4).toInt(),
                         json.value(u"security_code"_s).toString(),
                         calendar);
    if (!digits) {
        return core::fail(u"security_code"_s);
    }
    return QByteArray(reinterpret_cast<const char *>(digits->data()),
                      static_cast<qsizetype>(digits->size()));
}

core::Result<CardData, QString> cardFrom(const QJsonObject &json)
{
    CardData card;
    const QString word = json.value(u"kind"_s).toString(u"mynumber"_s);
    const auto kind = std::find_if(
        kinds().begin(), kinds().end(), [&](const KindEntry &entry) { return entry.word == word; });
    if (kind == kinds().end()) {
        return core::fail(u"kind"_s);
    }
    card.kind = kind->kind;
    card.atr = withCheckByte(QByteArray::fromHex(kind->atr));
    card.name = optionalText(json, u"name"_s);
    card.address = optionalText(json, u"address"_s);
    card.birthDate = optionalText(json, u"birth_date"_s);
    card.sex = optionalText(json, u"sex"_s);
    card.serial = json.value(u"serial"_s).toString().toLatin1();
    if (!card.serial.isEmpty() && card.serial.size() != serialSize) {
        return core::fail(u"serial"_s);
    }
    card.pin = json.value(u"pin"_s).toString().toLatin1();
    card.tries = json.value(u"tries"_s).toInt(3);
    card.faceTries = json.value(u"face_tries"_s).toInt(10);
    const auto face = faceNumberFrom(json);
    if (!face) {
        return core::fail(face.error());
    }
    card.faceNumber = *face;
    const auto faults = CardFaults::from(json.value(u"faults"_s).toObject(), {});
    if (!faults) {
        return core::fail(faults.error());
    }
    card.faults = *faults;
    return card;
}

} // namespace

QByteArray CardData::attributesFile() const
{
    if (faults.file) {
        return *faults.file;
    }
    const auto field = [](const char *tag, const std::optional<QString> &text) {
        return text ? element(tag, text->toUtf8()) : QByteArray();
    };
    const QList<QByteArray> fields{
        field("DF22", name), field("DF23", address), field("DF24", birthDate), field("DF25", sex)};
    const qsizetype table = 11; // DF21 08 and four offsets
    qsizetype length = table;
    for (const QByteArray &bytes : fields) {
        length += bytes.size();
    }
    const QByteArray header = QByteArray::fromHex("FF20") + lengthBytes(length);
    QByteArray offsets;
    qsizetype offset = header.size() + table;
    for (const QByteArray &bytes : fields) {
        offsets += static_cast<char>(offset >> 8);
        offsets += static_cast<char>(offset & 0xFF);
        offset += bytes.size();
    }
    const QByteArray file = header + element("DF21", offsets) + fields.join();
    return file.leftJustified(std::max(physicalSize, file.size()), '\xFF');
}

core::Result<Cards, QString> readCards(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(u"cannot read "_s + path + u": "_s + file.errorString());
    }
    const QJsonObject people =
        QJsonDocument::fromJson(file.readAll()).object().value(u"cards"_s).toObject();
    if (people.isEmpty()) {
        return core::fail(path + u" has no member \"cards\" with practice cards"_s);
    }
    Cards cards;
    for (auto entry = people.begin(); entry != people.end(); ++entry) {
        auto card = cardFrom(entry.value().toObject());
        if (!card) {
            return core::fail(path + u": card "_s + entry.key() + u", wrong member "_s +
                              card.error());
        }
        cards.emplace(entry.key(), *std::move(card));
    }
    return cards;
}

} // namespace practice
