// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/FamilyContent.h"

#include <QStringList>

namespace qrtest {

// Invented people of one surname at one address, as a page at home would write them.
inline qr::FamilyContent family(std::size_t members)
{
    using namespace Qt::StringLiterals;
    const QStringList given{
        u"花子"_s, u"太郎"_s, u"次郎"_s, u"三郎"_s, u"桜"_s, u"梅"_s, u"茂"_s, u"幸"_s};
    const QStringList kana{u"ハナコ"_s,
                           u"タロウ"_s,
                           u"ジロウ"_s,
                           u"サブロウ"_s,
                           u"サクラ"_s,
                           u"ウメ"_s,
                           u"シゲル"_s,
                           u"ユキ"_s};
    qr::FamilyContent content;
    content.issued = QDate(2026, 11, 30);
    content.postcode = 8850000;
    content.municipality = 45202;
    content.address = u"見本町１丁目２番３号"_s;
    content.phone = u"0986000000"_s;
    content.language = u"ja"_s;
    content.household = QByteArray::fromHex("0123456789abcdef");
    for (std::size_t i = 0; i < members; ++i) {
        qr::Member member;
        const auto at = static_cast<qsizetype>(i % 8);
        member.name = u"見本　"_s + given[at];
        member.kana = u"ミホン　"_s + kana[at];
        member.birthDate = QDate(1950, 2, 3).addDays(static_cast<qint64>(i) * 3'210);
        member.sex = i % 2 == 0 ? core::Sex::Female : core::Sex::Male;
        member.relation = i == 0 ? core::Relation::Self : core::Relation::Child;
        if (i == 1) {
            member.needs = {core::Need::Allergy, core::Need::Wheelchair};
        }
        content.members.push_back(member);
    }
    return content;
}

} // namespace qrtest
