// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleScreens.h"

#include "tests/ui/SampleDuty.h"
#include "tests/ui/SampleFamilies.h"
#include "tests/ui/SampleIds.h"
#include "tests/ui/SampleNeeds.h"
#include "tests/ui/SampleTelling.h"

#include <QDate>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::samples {

namespace {

using namespace core;

HandleKey numberOf(quint32 seed)
{
    quint32 state = seed * 2654435761u + 1;
    return {u"452025-012"_s, Handle::random([&state] {
                state = state * 1664525u + 1013904223u;
                return state;
            })};
}

Draft draftOf(const QString &name, const QString &address)
{
    Draft draft;
    draft.name = Field<QString>{name};
    draft.birthDate = Field<QDate>{QDate(1950, 2, 3)};
    draft.address = Field<QString>{address};
    draft.sex = Field<Sex>{Sex::Female};
    return draft;
}

Draft ordinaryDraft()
{
    return draftOf(u"見本　花子"_s,
                   u"宮崎県都城市見本町一丁目２番３号　みほんマンション４０５号室"_s);
}

RosterEntry entryOf(quint32 seed, Presence presence, const std::optional<Draft> &person)
{
    constexpr std::array places{Place::Inside, Place::CarOnSite, Place::WelfareRoom};
    RosterEntry entry{numberOf(seed), {presence, {}}, morning + seed * 60'000, false, {}};
    entry.state.cell.ageBand = allAgeBands[seed % 7];
    entry.state.cell.sex = seed % 2 == 0 ? Sex::Female : Sex::Male;
    entry.state.cell.place = places[seed % places.size()];
    entry.isNamed = person.has_value();
    entry.person = person;
    return entry;
}

std::vector<RosterEntry> ordinaryRoster()
{
    std::vector<RosterEntry> roster;
    for (quint32 i = 0; i < 40; ++i) {
        const QString name = u"見本　%1郎"_s.arg(i + 1);
        const bool guest = i % 5 == 4;
        const Presence presence = i % 7 == 3 ? Presence::OutForNow : Presence::In;
        roster.push_back(
            entryOf(i, presence, guest ? std::nullopt : std::optional(draftOf(name, u"見本町"_s))));
    }
    roster[3].person.reset();
    return roster;
}

std::vector<Shelter> ordinaryShelters()
{
    std::vector<Shelter> shelters;
    for (int i = 1; i <= 24; ++i) {
        shelters.push_back({u"452025-%1"_s.arg(i, 3, 10, QLatin1Char('0')),
                            u"見本第%1小学校体育館"_s.arg(i),
                            u"Mihon Elementary School No. %1, Gymnasium"_s.arg(i),
                            i % 4 == 0 ? 0 : 100 + i});
    }
    return shelters;
}

void addEvacuee(std::vector<SampleScreen> &all)
{
    using Pin = screen::AskPin::Entry;
    using Why = screen::NeedStaff::Reason;
    const QString shelter = u"見本第一小学校"_s;
    const Cell cell{AgeBand::SeventyFiveAndOver, Sex::Female, Place::Inside};
    all.push_back({u"shelter-closed"_s, screen::ShelterClosed{shelter}});
    all.push_back({u"shelter-closed-unchosen"_s, screen::ShelterClosed{}});
    all.push_back({u"start"_s, screen::Start{shelter, std::nullopt}});
    all.push_back({u"start-undo"_s, screen::Start{shelter, numberOf(1)}});
    all.push_back({u"start-card-left"_s,
                   screen::Start{shelter, numberOf(1), screen::Start::Card::LeftOnReader}});
    all.push_back({u"start-after-paper"_s,
                   screen::Start{shelter,
                                 numberOf(1),
                                 screen::Start::Card::None,
                                 PaperTime{morning, morning + 1'080'000}}});
    all.push_back({u"identifying"_s, screen::Identifying{}});
    all.push_back({u"ask-pin-3"_s, screen::AskPin{3, Pin::First, LastTry::Refused}});
    all.push_back({u"ask-pin-2-wrong"_s, screen::AskPin{2, Pin::AfterWrong, LastTry::Refused}});
    all.push_back({u"ask-pin-short"_s, screen::AskPin{3, Pin::AfterTooShort, LastTry::Refused}});
    all.push_back({u"ask-pin-last"_s, screen::AskPin{1, Pin::First, LastTry::AllowedByStaff}});
    all.push_back({u"reading"_s, screen::Reading{}});
    all.push_back({u"need-staff-forgotten"_s, screen::NeedStaff{Why::PinForgotten, 3}});
    all.push_back({u"need-staff-one"_s, screen::NeedStaff{Why::OneTryLeft, 1}});
    all.push_back({u"need-staff-locked"_s, screen::NeedStaff{Why::PinLocked, 0}});
    all.push_back({u"review"_s, screen::Review{ordinaryDraft(), std::nullopt}});
    all.push_back({u"review-guest"_s, screen::Review{ordinaryDraft(), numberOf(2)}});
    all.push_back({u"review-band"_s,
                   screen::Review{ordinaryDraft(), numberOf(2), screen::Review::Number::Fresh}});
    all.push_back({u"review-household"_s,
                   screen::Review{ordinaryDraft(), {}, screen::Review::Number::Counted, 2}});
    all.push_back({u"review-gaps"_s, screen::Review{Draft{}, std::nullopt}});
    all.push_back({u"ask-handle"_s, screen::AskHandle{ordinaryDraft(), std::nullopt}});
    all.push_back({u"ask-handle-unknown"_s,
                   screen::AskHandle{ordinaryDraft(), IntakeProblem::HandleUnknown}});
    all.push_back({u"saving"_s, screen::Saving{}});
    all.push_back({u"done-card"_s, screen::Done{numberOf(3), cell}});
    all.push_back(
        {u"done-taken"_s,
         screen::Done{
             numberOf(3), cell, screen::Done::Kind::GuestNamed, screen::Done::Card::Taken}});
    all.push_back({u"counted"_s, screen::Counted{numberOf(4), {}}});
    using Band = screen::Counted::Band;
    all.push_back({u"counted-band"_s, screen::Counted{numberOf(4), {}, Band::Scanned, 37}});
    all.push_back({u"counted-again"_s, screen::Counted{numberOf(4), {}, Band::ScannedAgain, 37}});
    CellCounts family;
    family.add({AgeBand::SeventyFiveAndOver, Sex::Female, Place::Inside}, 1);
    family.add({AgeBand::Unknown, Sex::Male, Place::CarOnSite}, 2);
    all.push_back({u"group-people-none"_s, screen::GroupPeople{}});
    all.push_back({u"group-people"_s, screen::GroupPeople{family}});
    constexpr auto together = screen::Together::Household;
    all.push_back({u"group-people-family"_s, screen::GroupPeople{family, together}});
    CellCounts full = family;
    full.add({AgeBand::FifteenToSixtyFour, Sex::Female, Place::Inside}, 17);
    all.push_back({u"group-people-family-full"_s, screen::GroupPeople{full, together}});
    CellCounts bus = full;
    bus.add({AgeBand::FifteenToSixtyFour, Sex::Male, Place::Inside}, 25);
    all.push_back({u"group-people-bus"_s, screen::GroupPeople{bus}});
    all.push_back({u"group-numbers"_s,
                   screen::GroupNumbers{{{numberOf(6), family.cells().begin()->first},
                                         {numberOf(7), family.cells().rbegin()->first},
                                         {numberOf(8), family.cells().rbegin()->first}}}});
    using Address = screen::Household::Address;
    const Numbered first{numberOf(3), cell};
    all.push_back({u"household"_s, screen::Household{{first}, family, Address::Same}});
    all.push_back({u"household-one"_s, screen::Household{{first}, {}, Address::NotRead}});
    all.push_back({u"household-full"_s,
                   screen::Household{std::vector(mostInHousehold, first), {}, Address::Other}});
    all.push_back({u"household-too-many"_s,
                   screen::Household{std::vector(mostInHousehold, first), family, Address::Same}});
    all.push_back({u"household-numbers"_s,
                   screen::GroupNumbers{{{numberOf(6), family.cells().begin()->first}},
                                        screen::GroupNumbers::Of::Household}});
    addTelling(all);
    addFamilies(all);
    addIds(all);
    all.push_back({u"ask-band"_s, screen::AskBand{}});
    all.push_back({u"ask-band-mistyped"_s, screen::AskBand{IntakeProblem::HandleMistyped}});
    all.push_back({u"ask-band-door"_s, screen::AskBand{{}, screen::AskBand::Use::Door}});
    all.push_back({u"come-or-go-in"_s, screen::ComeOrGo{numberOf(5), Presence::In, {}}});
    all.push_back({u"come-or-go-out"_s, screen::ComeOrGo{numberOf(5), Presence::OutForNow, {}}});
    all.push_back({u"come-or-go-left"_s, screen::ComeOrGo{numberOf(5), Presence::Left, {}}});
    all.push_back({u"come-or-go-unknown"_s, screen::ComeOrGo{numberOf(5), {}, {}}});
    all.push_back({u"come-or-go-newcomer"_s,
                   screen::ComeOrGo{numberOf(5), {}, {}, WristMark{numberOf(5), {}}}});
    for (const Presence presence : {Presence::In, Presence::OutForNow, Presence::Left}) {
        all.push_back({u"came-or-went-%1"_s.arg(static_cast<int>(presence)),
                       screen::CameOrWent{numberOf(5), presence, {}}});
    }
    screen::CameOrWent out{numberOf(5), Presence::OutForNow, {}};
    out.backOn = QDate(2026, 12, 1);
    all.push_back({u"came-or-went-back-on"_s, out});
    all.push_back({u"where-to"_s, screen::WhereTo{screen::ComeOrGo{numberOf(5), {}, {}}}});
    addNeeds(all);
    all.push_back({u"calling-staff"_s, screen::CallingStaff{}});
}

// Every state of the slips on each page that shows numbers.
void addSlips(std::vector<SampleScreen> &all)
{
    const Cell cell{AgeBand::SeventyFiveAndOver, Sex::Female, Place::Inside};
    screen::Done done{numberOf(3), cell};
    screen::Counted counted{numberOf(4), {}};
    screen::GroupNumbers group{
        {{numberOf(6), cell}, {numberOf(7), cell}, {numberOf(8), cell}, {numberOf(9), {}}}};
    screen::PaperNumbers paper{quarterOf(morning), morning + 3'600'000, group.people};
    for (int state = 1; state <= static_cast<int>(SlipState::Failed); ++state) {
        done.slips = counted.slips = group.slips = paper.slips = static_cast<SlipState>(state);
        all.push_back({u"slips-done-%1"_s.arg(state), done});
        all.push_back({u"slips-counted-%1"_s.arg(state), counted});
        all.push_back({u"slips-group-%1"_s.arg(state), group});
        all.push_back({u"slips-paper-%1"_s.arg(state), paper});
    }
}

screen::PaperMode paperMode(screen::PaperMode::Reason reason)
{
    screen::PaperMode paper;
    paper.reason = reason;
    paper.since = morning;
    paper.lastTried = morning + 240'000;
    return paper;
}

void addPaper(std::vector<SampleScreen> &all)
{
    using Reason = screen::PaperMode::Reason;
    screen::PaperMode full = paperMode(Reason::DiskFull);
    full.person = screen::PaperMode::Person::NotRegistered;
    full.counted = 128;
    full.phone = u"0986-00-0000"_s;
    screen::PaperMode damaged = paperMode(Reason::Damaged);
    damaged.staffDoor = screen::PaperMode::StaffDoor::Closed;
    damaged.copyOf = morning - 3'600'000;
    all.push_back({u"paper-mode"_s, full});
    all.push_back({u"paper-mode-copy"_s, damaged});
    for (const Reason reason :
         {Reason::ReadOnly, Reason::IoFailed, Reason::Unsafe, Reason::KeysUnreadable}) {
        all.push_back({u"paper-mode-%1"_s.arg(static_cast<int>(reason)), paperMode(reason)});
    }
}

void addTroubles(std::vector<SampleScreen> &all)
{
    for (int problem = 0; problem <= static_cast<int>(IntakeProblem::DeskTakenOut); ++problem) {
        all.push_back({u"trouble-%1"_s.arg(problem, 2, 10, QLatin1Char('0')),
                       screen::Trouble{static_cast<IntakeProblem>(problem), 2}});
    }
}

screen::StaffDesk deskOf(const QString &shelter, const std::vector<RosterEntry> &roster)
{
    screen::StaffDesk desk{shelter, true, roster, {}, 0, {}};
    for (const RosterEntry &entry : roster) {
        if (entry.state.isCounted()) {
            desk.present.add(entry.state.cell, 1);
        }
    }
    return desk;
}

void addStaff(std::vector<SampleScreen> &all)
{
    using Make = screen::MakePassphrase::Entry;
    const QString shelter = u"見本第一小学校"_s;
    const RosterEntry in = entryOf(6, Presence::In, ordinaryDraft());
    const RosterEntry out = entryOf(9, Presence::OutForNow, std::nullopt);
    Cell corrected = in.state.cell;
    corrected.place = Place::CarOnSite;
    all.push_back({u"make-passphrase"_s, screen::MakePassphrase{}});
    all.push_back({u"make-passphrase-again"_s, screen::MakePassphrase{Make::Again, {}, {}}});
    all.push_back({u"make-passphrase-wrong"_s,
                   screen::MakePassphrase{Make::First, IntakeProblem::PassphraseWrong, {}}});
    using Wait = screen::EnrolWait;
    all.push_back({u"enrol-code"_s, screen::EnrolCode{}});
    all.push_back(
        {u"enrol-code-mistyped"_s,
         screen::EnrolCode{screen::EnrolCode::Pad::Offered, screen::EnrolCode::Entry::Mistyped}});
    all.push_back({u"enrol-code-stick"_s, screen::EnrolCode{screen::EnrolCode::Pad::Missing, {}}});
    all.push_back({u"enrol-asking"_s, Wait{}});
    all.push_back({u"enrol-digits"_s, Wait{u"1234 5678"_s, Wait::Line::Reached, {}}});
    all.push_back(
        {u"enrol-digits-away"_s, Wait{u"1234 5678"_s, Wait::Line::Away, Wait::Clock::Wrong}});
    using EnrolReason = screen::EnrolTrouble::Reason;
    for (int reason = 0; reason <= static_cast<int>(EnrolReason::NotSaved); ++reason) {
        all.push_back({u"enrol-trouble-%1"_s.arg(reason),
                       screen::EnrolTrouble{static_cast<EnrolReason>(reason)}});
    }
    all.push_back(
        {u"enrol-trouble-by-stick"_s,
         screen::EnrolTrouble{EnrolReason::NoAnswer, screen::EnrolTrouble::Stick::Offered}});
    using ByStick = screen::EnrolByStick;
    const QString twenty = u"1234 5678 9012 3456 7890"_s;
    all.push_back({u"enrol-by-stick-writing"_s, ByStick{}});
    all.push_back({u"enrol-by-stick"_s, ByStick{twenty}});
    for (int problem = 1; problem <= static_cast<int>(ByStick::Problem::Refused); ++problem) {
        const auto what = static_cast<ByStick::Problem>(problem);
        all.push_back({u"enrol-by-stick-problem-%1"_s.arg(problem), ByStick{twenty, what}});
        all.push_back({u"enrol-by-stick-unwritten-%1"_s.arg(problem), ByStick{{}, what}});
    }
    all.push_back({u"sign-in"_s, screen::SignIn{}});
    all.push_back({u"sign-in-wrong"_s,
                   screen::SignIn{screen::SignInPurpose::LastTry, IntakeProblem::PassphraseWrong}});
    all.push_back({u"unlocking"_s, screen::Unlocking{}});
    screen::StaffDesk ordinary = deskOf(shelter, ordinaryRoster());
    ordinary.expiries = {128, 1'790'000'000'000, 12, 3};
    all.push_back({u"staff-desk"_s, ordinary});
    screen::StaffDesk repeats = deskOf(shelter, ordinaryRoster());
    repeats.undecided = 2;
    repeats.repeats = {{numberOf(0), numberOf(1)}, {numberOf(5), numberOf(6)}};
    repeats.roster[7].sameAs = numberOf(2);
    all.push_back({u"staff-desk-repeats"_s, repeats});
    all.push_back({u"staff-desk-closed"_s, screen::StaffDesk{shelter, false, {}, {}, 0, {}}});
    all.push_back(
        {u"same-person"_s, screen::SamePerson{in, entryOf(8, Presence::In, ordinaryDraft())}});
    all.push_back({u"staff-person-in"_s, screen::StaffPerson{in}});
    all.push_back({u"staff-person-out"_s, screen::StaffPerson{out}});
    Draft member;
    member.household = QUuid(u"7d1c0f2a-93b4-4c53-8a51-2f60b1f1f0aa"_s);
    RosterEntry nameless = entryOf(8, Presence::In, member);
    nameless.isNamed = false;
    all.push_back({u"staff-person-family"_s, screen::StaffPerson{nameless}});
    all.push_back({u"correct-person"_s, screen::CorrectPerson{in, in.state.cell}});
    all.push_back({u"correct-person-changed"_s, screen::CorrectPerson{in, corrected}});
    all.push_back({u"close-shelter"_s, screen::CloseShelter{u"見本第一小学校"_s, 212, 31}});
    all.push_back(
        {u"choose-shelter"_s, screen::ChooseShelter{ordinaryShelters(), u"452025-003"_s}});
    screen::StaffDesk behindPin = deskOf(u"見本第一小学校"_s, ordinaryRoster());
    behindPin.shift = {screen::StaffDesk::ShiftPin::Set, morning};
    all.push_back({u"staff-desk-pin"_s, behindPin});
}

void addLateEntry(std::vector<SampleScreen> &all)
{
    constexpr qint64 later = morning + 3'600'000;
    RosterEntry out = entryOf(9, Presence::OutForNow, ordinaryDraft());
    out.presenceSince = morning;
    screen::PaperWhen sheet{{quarterOf(morning), HappenedSource::Paper},
                            later,
                            PaperTime{morning, morning + 1'080'000},
                            std::nullopt,
                            {}};
    screen::PaperWhen person{
        {quarterOf(morning) - 86'400'000, HappenedSource::Told}, later, std::nullopt, out, {}};
    screen::PaperPeople people{sheet, {}};
    screen::PaperNumbers numbers{quarterOf(morning), later, {}};
    for (quint32 i = 0; i < 9; ++i) {
        const Cell cell{allAgeBands[i % 7], i % 3 == 0 ? Sex::Male : Sex::Female, Place::Inside};
        people.people.add(cell, 1);
        numbers.people.push_back({numberOf(i), cell});
    }
    all.push_back({u"paper-when"_s, sheet});
    all.push_back({u"paper-when-person"_s, person});
    all.push_back({u"paper-people"_s, people});
    screen::PaperPeople household = people;
    household.together = screen::Together::Household;
    all.push_back({u"paper-people-family"_s, household});
    all.push_back({u"paper-people-none"_s, screen::PaperPeople{sheet, {}}});
    all.push_back({u"paper-numbers"_s, numbers});
    all.push_back(
        {u"staff-person-late"_s,
         screen::StaffPerson{out,
                             screen::StaffPerson::Late{
                                 {quarterOf(morning) - 3'600'000, HappenedSource::Paper}, later}}});
}

} // namespace

std::vector<SampleScreen> allScreens()
{
    std::vector<SampleScreen> all;
    addEvacuee(all);
    addSlips(all);
    addPaper(all);
    addTroubles(all);
    addStaff(all);
    addDuty(all);
    addLateEntry(all);
    return all;
}

std::vector<SampleScreen> hostileScreens()
{
    const QString endless(200, u'W');
    const QString turned = u"\u202Eevil <b>markup</b> &amp; \u2066x\u0007\n"_s + endless;
    const Draft draft = draftOf(turned, endless + QString(200, u'鬱'));
    std::vector<RosterEntry> roster{entryOf(1, Presence::In, draft)};
    return {{u"hostile-start"_s, screen::Start{turned, std::nullopt}},
            {u"hostile-review"_s, screen::Review{draft, std::nullopt}},
            hostileId(turned),
            {u"hostile-staff-desk"_s, screen::StaffDesk{turned, true, roster, {}, 0, {}}},
            {u"hostile-staff-person"_s, screen::StaffPerson{roster.front()}},
            {u"hostile-choose-shelter"_s,
             screen::ChooseShelter{{{u"x"_s, turned, turned, 1}}, u"x"_s}}};
}

DeskStatus busyStatus(qint64 now)
{
    DeskStatus status;
    status.reader = DeskStatus::Reader::Ready;
    status.batteryPercent = 27;
    status.power = DeskStatus::Power::Battery;
    status.diskFreeBytes = 12'000'000'000;
    status.clock = DeskStatus::Clock::Good;
    status.link = DeskStatus::Link::Lost;
    status.lastReceipt = now - 35 * 60'000;
    status.waiting = 128;
    return status;
}

QImage cameraPicture()
{
    QImage picture(320, 180, QImage::Format_Grayscale8);
    picture.fill(110);
    QPainter painter(&picture);
    painter.fillRect(QRect(120, 30, 70, 120), QColor(20, 20, 20));
    painter.fillRect(QRect(126, 50, 58, 58), QColor(235, 235, 235));
    return picture;
}

} // namespace ui::samples
