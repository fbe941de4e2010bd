// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleDuty.h"

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;

namespace {

void addAttendance(std::vector<SampleScreen> &all)
{
    using Card = screen::ConfirmAttendance::Card;
    using Trouble = screen::DutyCardTrouble;
    const DutyMark twelve{12, DutyShownBy::Number};
    const auto at = [](qint64 hour, DutyShownBy how) {
        return DutyMoment{morning + hour * 3'600'000, how};
    };
    const ShelterCode here = u"452025-012"_s;
    const auto byCard = DutyShownBy::Card;
    const auto byNumber = DutyShownBy::Number;
    screen::AttendanceList list{{{here, 12, at(24, byCard), {}},
                                 {here, 3, at(16, byNumber), at(24, byNumber)},
                                 {here, 999, at(9, byNumber), at(17, byCard), true},
                                 {here, 7, {}, at(8, byNumber)},
                                 {here, 12, at(3, byCard), at(1, byCard)}}};
    for (int day = 0; day < 12; ++day) {
        list.shifts.push_back({here, 4, at(-24 * day, byCard), at(8 - 24 * day, byCard)});
    }
    const screen::ConfirmAttendance begins{twelve, {}, Card::None};
    all.push_back({u"ask-attendance"_s, screen::AskAttendance{}});
    all.push_back({u"ask-attendance-unknown"_s, screen::AskAttendance{Trouble::Unknown}});
    all.push_back({u"confirm-attendance"_s, begins});
    all.push_back(
        {u"confirm-attendance-end"_s, screen::ConfirmAttendance{twelve, morning, Card::Kept}});
    all.push_back(
        {u"confirm-attendance-kept"_s, screen::ConfirmAttendance{twelve, morning, Card::JustKept}});
    all.push_back(
        {u"confirm-attendance-gone"_s, screen::ConfirmAttendance{twelve, morning, Card::JustGone}});
    all.push_back({u"keep-duty-card"_s, screen::KeepDutyCard{begins, {}}});
    all.push_back({u"keep-duty-card-lift"_s, screen::KeepDutyCard{begins, Trouble::LiftFirst}});
    all.push_back(
        {u"attendance-began"_s, screen::AttendanceNoted{12, EventKind::DutyBegan, morning, {}}});
    all.push_back({u"attendance-ended"_s,
                   screen::AttendanceNoted{12, EventKind::DutyEnded, morning, 29'100'000}});
    all.push_back({u"attendance-list"_s, list});
}

} // namespace

void addDuty(std::vector<SampleScreen> &all)
{
    using Envelope = screen::AskDuty::Envelope;
    using Notice = screen::SignInNotice;
    using Purpose = screen::SignInPurpose;
    const auto words = [](std::string_view letters) {
        auto secret = std::make_shared<SecretBytes>();
        for (const char letter : letters) {
            secret->append(static_cast<unsigned char>(letter));
        }
        return secret;
    };
    const StaffMember envelope{envelopeNumber, StaffRole::Envelope};
    const StaffMember first{1, StaffRole::Supervisor};
    const StaffMember other{999, StaffRole::Member};
    screen::StaffBook book{{envelope, first, {2, StaffRole::Supervisor}}, first, {}, {}};
    for (int number = 3; number < 20; ++number) {
        book.staff.push_back({number, StaffRole::Member});
    }
    book.staff.push_back(other);
    screen::StaffBook refused = book;
    refused.self = other;
    refused.last = screen::StaffBook::Change::Refused;
    screen::StaffBook used{{first}, first, morning, {}};
    all.push_back({u"ask-duty"_s, screen::AskDuty{Purpose::Desk, Envelope::Sealed, {}}});
    all.push_back({u"ask-duty-locked"_s,
                   screen::AskDuty{Purpose::LastTry, Envelope::None, Notice::PinTriesUsedUp}});
    all.push_back(
        {u"sign-in-locked"_s, screen::SignIn{Purpose::Desk, {}, 999, Notice::PinTriesUsedUp}});
    all.push_back({u"sign-in-envelope"_s, screen::SignIn{Purpose::Desk, {}, envelopeNumber, {}}});
    all.push_back({u"shift-pin"_s, screen::ShiftPin{}});
    all.push_back({u"shift-pin-wrong"_s,
                   screen::ShiftPin{Purpose::LastTry, 1, screen::ShiftPin::Entry::AfterWrong}});
    all.push_back({u"make-shift-pin"_s, screen::MakeShiftPin{}});
    all.push_back({u"staff-book"_s, book});
    all.push_back({u"staff-book-used"_s, used});
    all.push_back({u"staff-book-refused"_s, refused});
    all.push_back({u"add-staff"_s, screen::AddStaff{book, 20, {}}});
    all.push_back(
        {u"add-staff-taken"_s, screen::AddStaff{book, 20, screen::AddStaff::Problem::Taken}});
    all.push_back({u"one-of-staff"_s, screen::OneOfStaff{book, {3, StaffRole::Member}}});
    all.push_back({u"one-of-staff-self"_s, screen::OneOfStaff{book, first}});
    all.push_back({u"one-of-staff-not-mine"_s, screen::OneOfStaff{refused, first}});
    all.push_back({u"one-of-staff-envelope"_s, screen::OneOfStaff{book, envelope}});
    all.push_back({u"staff-words"_s,
                   screen::StaffWords{other, words("yukidama koinobori kaki tsubame"), {}}});
    all.push_back({u"staff-words-envelope"_s,
                   screen::StaffWords{envelope,
                                      words("yukidama koinobori kaki tsubame hatsuyume shigatsu"),
                                      screen::StaffWords::State::NotKept}});
    addAttendance(all);
}

} // namespace ui::samples
