// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/FamilyWriting.h"

#include "core/Municipalities.h"
#include "readers/qr/Payload.h"

#include <algorithm>

namespace qr {

namespace {

constexpr qsizetype mostLetters = 1'451; // version 25 at M, in its own 45 letters

QString cut(const std::optional<core::Field<QString>> &field, qsizetype most)
{
    QString text = field ? field->value.left(most) : QString();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        text.chop(1);
    }
    return text;
}

Member memberOf(const core::Draft &draft)
{
    Member member;
    member.name = cut(draft.name, longestName);
    member.kana = cut(draft.kana, longestKana);
    if (draft.birthDate) {
        member.birthDate = draft.birthDate->value;
    }
    if (draft.sex) {
        member.sex = draft.sex->value;
    }
    member.phone = cut(draft.phone, longestPhone);
    return member;
}

void takeAddress(FamilyContent &content, const std::vector<core::Draft> &members)
{
    const auto said = std::find_if(members.begin(), members.end(), [](const core::Draft &one) {
        return one.address.has_value();
    });
    if (said == members.end()) {
        return;
    }
    core::Field<QString> address = *said->address;
    if (const auto town = core::municipalityIn(address.value)) {
        content.municipality = town->code;
        address.value = town->rest;
    }
    content.address = cut(address, longestAddress);
}

} // namespace

QStringList
codesOf(const std::vector<core::Draft> &members, const QByteArray &householdId, const QDate &issued)
{
    FamilyContent content;
    content.household = householdId;
    content.issued = issued;
    content.language = QStringLiteral("ja");
    takeAddress(content, members);
    QStringList texts;
    for (std::size_t at = 0; at < members.size();) {
        QString text;
        std::size_t count = std::min(core::mostInCode, members.size() - at);
        do {
            content.members.clear();
            for (std::size_t i = at; i < at + count; ++i) {
                content.members.push_back(memberOf(members[i]));
            }
            text = payloadText(content);
        } while (text.size() > mostLetters && --count > 0);
        if (count == 0) {
            return {};
        }
        texts << text;
        at += count;
        ++content.part;
    }
    return texts;
}

} // namespace qr
