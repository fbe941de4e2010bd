// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/FamilyReading.h"

#include "core/Municipalities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qr {

namespace {

using Doubt = core::FamilyDoubt;

constexpr quint8 asSaid = 100;

template <typename T> core::Field<T> said(const T &value)
{
    return {value, core::FieldSource::Code, asSaid};
}

std::optional<core::Field<QString>> saidIfAny(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(said(text));
}

// As it is called from here. Nothing where it cannot be.
std::optional<QString> phoneOf(const QString &written)
{
    QString digits = written;
    if (digits.startsWith(u"+81"_s)) {
        digits.replace(0, 3, u"0"_s);
    }
    return core::isPhone(digits) ? std::optional(digits) : std::nullopt;
}

struct Address
{
    QString text;
    bool isTownKnown = true;
};

Address addressOf(const FamilyContent &content)
{
    if (content.municipality) {
        const auto town = core::municipalityOf(*content.municipality);
        return {town.value_or(u"（%1）"_s.arg(*content.municipality, 5, 10, QChar(u'0'))) +
                    content.address,
                town.has_value()};
    }
    if (!content.postcode) {
        return {content.address};
    }
    const QString digits = u"%1"_s.arg(*content.postcode, 7, 10, QChar(u'0'));
    return {u"〒%1-%2 %3"_s.arg(digits.left(3), digits.mid(3), content.address).trimmed()};
}

core::FamilyMember memberOf(const FamilyContent &content, const Member &member)
{
    core::FamilyMember read;
    core::Draft &draft = read.draft;
    draft.name = saidIfAny(member.name);
    draft.kana = saidIfAny(member.kana);
    if (member.birthDate) {
        draft.birthDate = said(*member.birthDate);
    } else if (member.birth == Member::Birth::Impossible) {
        read.doubts.insert(Doubt::ImpossibleBirthDate);
    }
    if (member.sex) {
        draft.sex = said(*member.sex);
    }
    for (const core::Need need : member.needs) {
        draft.needs.needs[need] = core::Answer::Yes;
    }
    draft.relation = member.relation;
    draft.note = saidIfAny(member.note);
    draft.language = saidIfAny(member.language.isEmpty() ? content.language : member.language);
    draft.emergencyContact = saidIfAny(content.emergencyContact);
    const QString phone = member.phone.isEmpty() ? content.phone : member.phone;
    if (const auto callable = phoneOf(phone)) {
        draft.phone = said(*callable);
    } else if (!phone.isEmpty()) {
        read.doubts.insert(Doubt::UnusablePhone);
    }
    const Address address = addressOf(content);
    draft.address = saidIfAny(address.text);
    if (!address.isTownKnown) {
        read.doubts.insert(Doubt::UnknownTown);
    }
    return read;
}

bool isSame(const core::Draft &one, const core::Draft &other)
{
    return one.name == other.name && one.kana == other.kana && one.birthDate == other.birthDate;
}

} // namespace

core::Family familyOf(const FamilyContent &content, core::Family::Word word)
{
    core::Family family{content.household, content.part, {}, word};
    if (content.stay == FamilyContent::Stay::InCar) {
        family.place = core::Place::CarOnSite;
    }
    for (const Member &member : content.members) {
        core::FamilyMember read = memberOf(content, member);
        const bool isTwice = std::any_of(
            family.members.begin(), family.members.end(), [&read](const core::FamilyMember &one) {
                return isSame(one.draft, read.draft);
            });
        if (isTwice) {
            read.doubts.insert(Doubt::Twice);
        }
        family.members.push_back(std::move(read));
    }
    return family;
}

} // namespace qr
