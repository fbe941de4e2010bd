// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/ContentCodec.h"

#include "core/CborReader.h"
#include "readers/qr/CleanText.h"

#include <QCborStreamWriter>

#include <algorithm>

namespace qr {

namespace {

using core::CborReader;

constexpr quint64 schemaMinor = 1;
constexpr qsizetype householdSize = 8;
constexpr quint64 lastNeedBit = 12;
constexpr qint64 longestLifeDays = 130 * 366;

enum Key : quint64 {
    Minor = 1,
    Issued = 2,
    Postcode = 3,
    Municipality = 4,
    Address = 5,
    Phone = 6,
    Language = 7,
    Members = 8,
    HouseholdId = 9,
    EmergencyContact = 10,
    Pets = 11,
    InCar = 12,
    Part = 13,
};

enum MemberKey : quint64 {
    Name = 1,
    Kana = 2,
    Birth = 3,
    TheSex = 4,
    Needs = 5,
    TheRelation = 6,
    Note = 7,
    MemberLanguage = 8,
    MemberPhone = 9,
};

const QDate epoch(1900, 1, 1);

template <typename Value> QByteArray cborOf(const Value &value)
{
    QByteArray bytes;
    QCborStreamWriter(&bytes).append(value);
    return bytes;
}

// A map whose size is known only when all its keys are written; up to 23, so that its head is one
// byte.
class MapWriter
{
public:
    void addRaw(quint64 key, const QByteArray &cbor)
    {
        m_bytes += cborOf(key) + cbor;
        ++m_size;
    }
    template <typename Value> void add(quint64 key, const Value &value)
    {
        addRaw(key, cborOf(value));
    }
    void addText(quint64 key, const QString &text, qsizetype most)
    {
        if (!text.isEmpty()) {
            add(key, text.left(most).normalized(QString::NormalizationForm_C));
        }
    }
    [[nodiscard]] QByteArray bytes() const { return static_cast<char>(0xa0 | m_size) + m_bytes; }

private:
    QByteArray m_bytes;
    int m_size = 0;
};

quint64 bitsOf(const std::set<core::Need> &needs)
{
    quint64 bits = 0;
    for (const core::Need need : needs) {
        if (static_cast<quint64>(need) <= lastNeedBit) {
            bits |= quint64{1} << static_cast<quint64>(need);
        }
    }
    return bits;
}

QByteArray encodeMember(const Member &member)
{
    MapWriter map;
    map.addText(Name, member.name, longestName);
    map.addText(Kana, member.kana, longestKana);
    if (member.birthDate) {
        map.add(Birth, qint64{epoch.daysTo(*member.birthDate)});
    }
    if (member.sex) {
        map.add(TheSex, static_cast<quint64>(*member.sex));
    }
    if (const quint64 bits = bitsOf(member.needs); bits != 0) {
        map.add(Needs, bits);
    }
    if (member.relation) {
        map.add(TheRelation, static_cast<quint64>(*member.relation));
    }
    map.addText(Note, member.note, longestNote);
    map.addText(MemberLanguage, member.language, longestLanguage);
    map.addText(MemberPhone, member.phone, longestPhone);
    return map.bytes();
}

// At most four bytes a letter in UTF-8; a letter beyond the first plane is two of QString's.
QString readText(CborReader &reader, qsizetype most)
{
    QString text = cleanText(reader.text(4 * most));
    if (text.toUcs4().size() > most) {
        reader.reject();
    }
    return text;
}

QString readPhone(CborReader &reader)
{
    QString phone = readText(reader, longestPhone);
    const bool isPhone = std::all_of(
        phone.begin(), phone.end(), [](QChar c) { return c == u'+' || (c >= u'0' && c <= u'9'); });
    return isPhone ? phone : QString(); // as good as none
}

void readBirth(CborReader &reader, Member &member)
{
    const qint64 days = reader.integer();
    const bool isPossible = days > -longestLifeDays && days < 2 * longestLifeDays;
    member.birthDate = isPossible ? std::optional(epoch.addDays(days)) : std::nullopt;
    member.birth = isPossible ? Member::Birth::Possible : Member::Birth::Impossible;
}

std::set<core::Need> readNeeds(CborReader &reader)
{
    const quint64 bits = reader.unsignedInteger();
    std::set<core::Need> needs;
    for (quint64 bit = 0; bit <= lastNeedBit; ++bit) {
        if ((bits >> bit & 1U) != 0) {
            needs.insert(*core::needFrom(bit));
        }
    }
    return needs;
}

core::Relation readRelation(CborReader &reader)
{
    return core::relationFrom(reader.unsignedInteger())
        .value_or(core::Relation::Other); // of a newer version, too
}

Member readMember(CborReader &reader)
{
    Member member;
    reader.enterMap(32);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Name:
            member.name = readText(reader, longestName);
            break;
        case Kana:
            member.kana = readText(reader, longestKana);
            break;
        case Birth:
            readBirth(reader, member);
            break;
        case TheSex:
            member.sex = core::sexFrom(reader.unsignedInteger());
            break;
        case Needs:
            member.needs = readNeeds(reader);
            break;
        case TheRelation:
            member.relation = readRelation(reader);
            break;
        case Note:
            member.note = readText(reader, longestNote);
            break;
        case MemberLanguage:
            member.language = readText(reader, longestLanguage);
            break;
        case MemberPhone:
            member.phone = readPhone(reader);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    return member;
}

// More are read than are taken, so that it can be said that they are too many.
void readMembers(CborReader &reader, FamilyContent &content)
{
    reader.enterArray(64);
    while (reader.hasNext()) {
        content.members.push_back(readMember(reader));
    }
    reader.leave();
}

void readKey(CborReader &reader, quint64 key, FamilyContent &content)
{
    switch (key) {
    case Issued:
        content.issued = epoch.addDays(static_cast<qint64>(reader.unsignedInteger(1'000'000)));
        break;
    case Postcode:
        content.postcode = static_cast<quint32>(reader.unsignedInteger(9'999'999));
        break;
    case Municipality:
        content.municipality = static_cast<quint32>(reader.unsignedInteger(99'999));
        break;
    case Address:
        content.address = readText(reader, longestAddress);
        break;
    case Phone:
        content.phone = readPhone(reader);
        break;
    case Language:
        content.language = readText(reader, longestLanguage);
        break;
    case Members:
        readMembers(reader, content);
        break;
    case HouseholdId:
        content.household = reader.bytesExactly(householdSize);
        break;
    case EmergencyContact:
        content.emergencyContact = readText(reader, longestAddress);
        break;
    case InCar:
        content.stay = reader.boolean() ? FamilyContent::Stay::InCar : FamilyContent::Stay::NotSaid;
        break;
    case Part:
        content.part = static_cast<quint8>(reader.unsignedInteger(99));
        break;
    default: // Minor and Pets, too: nobody here asks
        reader.skip();
    }
}

} // namespace

QByteArray encodeContent(const FamilyContent &content)
{
    MapWriter map;
    map.add(Minor, schemaMinor);
    if (content.issued.isValid()) {
        map.add(Issued, qint64{epoch.daysTo(content.issued)});
    }
    if (content.postcode) {
        map.add(Postcode, quint64{*content.postcode});
    }
    if (content.municipality) {
        map.add(Municipality, quint64{*content.municipality});
    }
    map.addText(Address, content.address, longestAddress);
    map.addText(Phone, content.phone, longestPhone);
    map.addText(Language, content.language, longestLanguage);
    QByteArray members(
        1, static_cast<char>(0x80 | std::min(content.members.size(), core::mostInCode)));
    for (std::size_t i = 0; i < std::min(content.members.size(), core::mostInCode); ++i) {
        members += encodeMember(content.members[i]);
    }
    map.addRaw(Members, members);
    if (content.household.size() == householdSize) {
        map.add(HouseholdId, content.household);
    }
    map.addText(EmergencyContact, content.emergencyContact, longestAddress);
    if (content.stay == FamilyContent::Stay::InCar) {
        map.add(InCar, true);
    }
    if (content.part != 1) {
        map.add(Part, quint64{content.part});
    }
    return map.bytes();
}

ReadContent decodeContent(const QByteArray &bytes)
{
    CborReader reader(bytes);
    FamilyContent content;
    reader.enterMap(64);
    while (reader.hasNext()) {
        readKey(reader, reader.unsignedInteger(), content);
    }
    reader.leave();
    if (!reader.finished()) {
        return {std::nullopt, ContentError::Malformed};
    }
    if (content.members.empty()) {
        return {std::nullopt, ContentError::Empty};
    }
    return content.members.size() > core::mostInCode
               ? ReadContent{std::nullopt, ContentError::TooMany}
               : ReadContent{std::move(content), ContentError::Malformed};
}

} // namespace qr
