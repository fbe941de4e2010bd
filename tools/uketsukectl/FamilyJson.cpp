// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/FamilyJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

void put(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        json.insert(key, text);
    }
}

void put(QJsonObject &json, const QString &key, const QDate &date)
{
    put(json, key, date.toString(Qt::ISODate));
}

QJsonObject toJson(const qr::Member &member)
{
    QJsonObject json;
    put(json, u"name"_s, member.name);
    put(json, u"kana"_s, member.kana);
    put(json, u"birth"_s, member.birthDate.value_or(QDate()));
    if (member.birth == qr::Member::Birth::Impossible) {
        json.insert(u"birth"_s, u"impossible"_s);
    }
    if (member.sex) {
        json.insert(u"sex"_s, static_cast<int>(*member.sex));
    }
    QJsonArray needs;
    for (const core::Need need : member.needs) {
        needs.append(static_cast<int>(need));
    }
    if (!needs.isEmpty()) {
        json.insert(u"needs"_s, needs);
    }
    if (member.relation) {
        json.insert(u"relation"_s, static_cast<int>(*member.relation));
    }
    put(json, u"note"_s, member.note);
    put(json, u"language"_s, member.language);
    put(json, u"phone"_s, member.phone);
    return json;
}

std::optional<quint64> numberIn(const QJsonObject &json, const QString &key)
{
    const int number = json.value(key).toInt(-1);
    return number < 0 ? std::nullopt : std::optional(static_cast<quint64>(number));
}

std::optional<quint32> smallNumberIn(const QJsonObject &json, const QString &key)
{
    const auto number = numberIn(json, key);
    return number ? std::optional(static_cast<quint32>(*number)) : std::nullopt;
}

qr::Member memberFrom(const QJsonObject &json)
{
    qr::Member member;
    member.name = json.value(u"name"_s).toString();
    member.kana = json.value(u"kana"_s).toString();
    const QDate birth = QDate::fromString(json.value(u"birth"_s).toString(), Qt::ISODate);
    member.birthDate = birth.isValid() ? std::optional(birth) : std::nullopt;
    if (const auto sex = numberIn(json, u"sex"_s)) {
        member.sex = core::sexFrom(*sex);
    }
    for (const auto &code : json.value(u"needs"_s).toArray()) {
        if (const auto need = core::needFrom(static_cast<quint64>(code.toInt(-1)))) {
            member.needs.insert(*need);
        }
    }
    if (const auto relation = numberIn(json, u"relation"_s)) {
        member.relation = core::relationFrom(*relation).value_or(core::Relation::Other);
    }
    member.note = json.value(u"note"_s).toString();
    member.language = json.value(u"language"_s).toString();
    member.phone = json.value(u"phone"_s).toString();
    return member;
}

} // namespace

QJsonObject toJson(const qr::FamilyContent &content)
{
    QJsonObject json;
    put(json, u"issued"_s, content.issued);
    if (content.postcode) {
        json.insert(u"postcode"_s, static_cast<int>(*content.postcode));
    }
    if (content.municipality) {
        json.insert(u"municipality"_s, static_cast<int>(*content.municipality));
    }
    put(json, u"address"_s, content.address);
    put(json, u"phone"_s, content.phone);
    put(json, u"language"_s, content.language);
    put(json, u"household"_s, QString::fromLatin1(content.household.toHex()));
    json.insert(u"part"_s, content.part);
    put(json, u"emergency_contact"_s, content.emergencyContact);
    json.insert(u"in_car"_s, content.stay == qr::FamilyContent::Stay::InCar);
    QJsonArray members;
    for (const qr::Member &member : content.members) {
        members.append(toJson(member));
    }
    json.insert(u"members"_s, members);
    return json;
}

std::optional<qr::FamilyContent> familyFrom(const QJsonObject &json)
{
    qr::FamilyContent content;
    content.issued = QDate::fromString(json.value(u"issued"_s).toString(), Qt::ISODate);
    content.postcode = smallNumberIn(json, u"postcode"_s);
    content.municipality = smallNumberIn(json, u"municipality"_s);
    content.address = json.value(u"address"_s).toString();
    content.phone = json.value(u"phone"_s).toString();
    content.language = json.value(u"language"_s).toString();
    content.household = QByteArray::fromHex(json.value(u"household"_s).toString().toLatin1());
    content.part = static_cast<quint8>(json.value(u"part"_s).toInt(1));
    content.emergencyContact = json.value(u"emergency_contact"_s).toString();
    content.stay = json.value(u"in_car"_s).toBool() ? qr::FamilyContent::Stay::InCar
                                                    : qr::FamilyContent::Stay::NotSaid;
    for (const auto &member : json.value(u"members"_s).toArray()) {
        content.members.push_back(memberFrom(member.toObject()));
    }
    const bool fits = !content.members.empty() && content.members.size() <= core::mostInCode;
    return fits ? std::optional(content) : std::nullopt;
}

} // namespace uketsukectl
