// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeSession.h"

#include "core/SlipSteps.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Pages that nobody has to dismiss and that show nothing about a person but a number.
bool isRestPage(const Screen &screen)
{
    return std::holds_alternative<screen::Counted>(screen) ||
           std::holds_alternative<screen::Trouble>(screen) ||
           std::holds_alternative<screen::Done>(screen) ||
           std::holds_alternative<screen::CameOrWent>(screen) ||
           std::holds_alternative<screen::AttendanceNoted>(screen) ||
           std::holds_alternative<screen::CallingStaff>(screen);
}

// Done, or what leads back to it.
bool leadsBackToDone(const Screen &screen)
{
    const auto *needs = std::get_if<screen::Needs>(&screen);
    const auto *room = std::get_if<screen::ToInfectionRoom>(&screen);
    return std::holds_alternative<screen::Done>(screen) ||
           (needs != nullptr && std::holds_alternative<screen::Done>(needs->back)) ||
           (room != nullptr && std::holds_alternative<screen::Done>(room->back));
}

// The next one is another person's, or nobody's.
bool isNameTapped(const Screen &screen)
{
    return std::holds_alternative<screen::Tell>(screen) ||
           std::holds_alternative<screen::FindPeople>(screen);
}

// The paper page stands as long as it must, but speaks to one person no longer than they stay.
bool speaksToOne(const Screen &screen)
{
    const auto *paper = std::get_if<screen::PaperMode>(&screen);
    return paper != nullptr && paper->person == screen::PaperMode::Person::NotRegistered;
}

} // namespace

IntakeSession::IntakeSession(CardIntake &card,
                             Register &reg,
                             StaffAccess &staff,
                             std::vector<Shelter> shelters,
                             SessionSources sources,
                             SessionTimes times)
    : m_card(card)
    , m_register(reg)
    , m_staff(staff)
    , m_shelters(std::move(shelters))
    , m_sources(std::move(sources))
    , m_times(times)
    , m_flow(screen::ShelterClosed{},
             staff.hasPassphrase() ? IntakeFlow::Keys::Made : IntakeFlow::Keys::ToBeMade)
    , m_screen(screen::ShelterClosed{})
{
    m_undoTimer.setSingleShot(true);
    m_restTimer.setSingleShot(true);
    connect(&m_undoTimer, &QTimer::timeout, this, [this] {
        m_undoable.reset();
        take(input::UndoExpired{});
    });
    connect(&m_restTimer, &QTimer::timeout, this, [this] { take(input::IdleExpired{}); });
    m_probeTimer.setInterval(times.probe);
    connect(&m_probeTimer, &QTimer::timeout, this, &IntakeSession::tryRegister);
    listenTo(card);
    listenTo(staff);
    refreshHome();
}

void IntakeSession::listenTo(CardIntake &card)
{
    connect(&card, &IntakeSource::progress, this, [this](const IntakeProgress &progress) {
        m_onReader =
            std::holds_alternative<CardGone>(progress) ? OnReader::Nothing : OnReader::Card;
        if (auto *start = std::get_if<screen::Start>(&m_screen);
            start != nullptr && m_onReader == OnReader::Nothing &&
            start->card == screen::Start::Card::LeftOnReader) {
            start->card = screen::Start::Card::None;
            Q_EMIT screenChanged(m_screen);
        }
        take(input::Progress{progress});
    });
    connect(&card, &IntakeSource::captured, this, [this](const Drafts &drafts) {
        take(input::Captured{drafts});
    });
    connect(&card, &CardIntake::recognised, this, [this](const QByteArray &keyed) {
        take(input::CardRecognised{keyed});
    });
    connect(&card, &IntakeSource::failed, this, [this](const IntakeFailure &failure) {
        if (failure.problem == IntakeProblem::TwoCards) {
            m_onReader = OnReader::Card;
        }
        take(input::Failed{failure});
    });
}

void IntakeSession::start()
{
    m_screen = m_flow.home();
    fillInIds(m_screen);
    lookForIdsOn(m_screen);
    Q_EMIT screenChanged(m_screen);
    m_card.start();
}

void IntakeSession::refreshHome()
{
    if (m_outage || !m_register.isShelterOpen()) {
        m_household.reset();
    }
    m_flow.setHousehold(m_household ? std::optional(m_household->page) : std::nullopt);
    if (m_outage) {
        m_flow.setHome(paperPage());
        return;
    }
    m_flow.setHome(m_register.isShelterOpen()
                       ? Screen{screen::Start{shelterName(), {}, {}, m_onPaper}}
                       : Screen{screen::ShelterClosed{shelterName()}});
}

void IntakeSession::take(const Input &input)
{
    Step step = m_flow.next(m_screen, input);
    if (m_slips != nullptr) {
        offerSlipsOn(step.screen);
    }
    become(std::move(step.screen));
    for (const Command &command : step.commands) {
        std::visit([this](const auto &what) { carryOut(what); }, command);
    }
}

void IntakeSession::become(Screen screen)
{
    fillIn(screen);
    warnOfCardLyingThere(screen);
    if (screen == m_screen) {
        return;
    }
    if (const auto *page = std::get_if<screen::Household>(&screen);
        page != nullptr && m_household) {
        m_household->page = *page;
        m_flow.setHousehold(*page);
    }
    if (!leadsBackToDone(screen)) {
        m_registered.reset();
    }
    if (m_spellings != nullptr && isNameTapped(m_screen) && !isNameTapped(screen)) {
        m_spellings->forget();
    }
    if (!std::holds_alternative<screen::Saving>(screen) &&
        !std::holds_alternative<screen::Counted>(screen)) {
        m_inARow = 0;
    }
    const bool spokeToOne = speaksToOne(m_screen);
    m_screen = std::move(screen);
    expectCardsOf(m_screen);
    lookForIdsOn(m_screen);
    if (isRestPage(m_screen) || (speaksToOne(m_screen) && !spokeToOne)) {
        const bool isStaff = std::holds_alternative<screen::AttendanceNoted>(m_screen);
        m_restTimer.start(isStaff ? m_times.attendancePage : m_times.restPage);
    } else if (!speaksToOne(m_screen)) {
        m_restTimer.stop();
    }
    Q_EMIT screenChanged(m_screen);
}

// What only the session knows.
void IntakeSession::fillIn(Screen &screen) const
{
    // The last count, and a card left behind.
    if (auto *start = std::get_if<screen::Start>(&screen)) {
        start->undoable = m_undoable;
        start->onPaper = m_onPaper;
        start->card = m_onReader == OnReader::Card ? screen::Start::Card::LeftOnReader
                                                   : screen::Start::Card::None;
    }
    if (auto *done = std::get_if<screen::Done>(&screen);
        done != nullptr && m_onReader == OnReader::Nothing) {
        done->card = screen::Done::Card::Taken;
    }
    if (auto *review = std::get_if<screen::Review>(&screen)) {
        review->household = householdSize();
    }
    fillInIds(screen);
    if (auto *tell = std::get_if<screen::Tell>(&screen)) {
        tell->today = today();
        tell->towns = m_towns;
    }
    if (auto *find = std::get_if<screen::FindPeople>(&screen)) {
        find->towns = m_towns;
    }
    if (auto *needs = std::get_if<screen::Needs>(&screen)) {
        needs->questions = m_questions;
    }
    if (auto *counts = std::get_if<screen::NeedCounts>(&screen)) {
        counts->questions = m_questions;
    }
    if (auto *went = std::get_if<screen::CameOrWent>(&screen)) {
        went->today = today();
    }
    if (auto *desk = std::get_if<screen::StaffDesk>(&screen)) {
        desk->today = today();
    }
}

Event IntakeSession::linking(const Repeat &repeat, Sameness sameness) const
{
    Event event;
    event.uuid = m_sources.uuid();
    event.kind = EventKind::Linked;
    event.link = Link{repeat.first, repeat.second, sameness};
    return event;
}

Event IntakeSession::eventFor(EventKind kind, Change change) const
{
    Event event;
    event.uuid = m_sources.uuid();
    event.kind = kind;
    event.changes.push_back(std::move(change));
    return event;
}

// On the day for which it was counted, unless the clock was set back since: that day is yet to come
// then, and the register takes nothing of the future.
Event IntakeSession::undoing(const RosterEntry &entry) const
{
    Event event =
        eventFor(EventKind::Undone, Change{entry.who, Presence::Void, {}, {}, {}, {}, {}});
    if (entry.enteredLate && isPlausible(*entry.enteredLate, now())) {
        event.happened = entry.enteredLate;
    }
    return event;
}

bool IntakeSession::isCountedAnew(const Event &event) const
{
    if (event.kind != EventKind::CameBack) {
        return false;
    }
    const auto state = m_register.presence().state(event.changes.front().who);
    return state && state->presence == Presence::Void;
}

void IntakeSession::record(Event event,
                           const std::function<Input(const ClearHalf &)> &answer,
                           const std::optional<screen::Review> &person)
{
    record(std::vector{std::move(event)}, answer, person);
}

void IntakeSession::record(std::vector<Event> events,
                           const std::function<Input(const ClearHalf &)> &answer,
                           const std::optional<screen::Review> &person)
{
    Unsaved unsaved;
    unsaved.person = person;
    for (const Event &event : events) {
        if (event.kind == EventKind::Arrived || isCountedAnew(event)) {
            unsaved.arrivals.push_back(event.changes.front().who);
        }
    }
    if (const auto appended = append(events, std::move(unsaved))) {
        take(answer(appended->front()));
    }
}

std::optional<std::vector<ClearHalf>> IntakeSession::append(const std::vector<Event> &events,
                                                            Unsaved unsaved)
{
    auto appended = m_register.append(events);
    refreshHome();
    if (!appended) {
        refuse(appended.error(), std::move(unsaved));
        return std::nullopt;
    }
    Q_EMIT recorded();
    return std::move(*appended);
}

void IntakeSession::carryOut(const command::PresentPin &command)
{
    // The flow forgets the secret here: from now on the reader's thread owns it alone.
    m_card.present(std::move(*command.pin), command.lastTry);
}

void IntakeSession::carryOut(const command::ReleaseCard &)
{
    m_card.release();
}

void IntakeSession::carryOut(const command::Enrol &)
{
    // A desk with a register is headquarters' already (app/Enrolment).
}

void IntakeSession::carryOut(const command::WriteEnrolRequest &)
{
    // Nor does a stick carry anything for it.
}

void IntakeSession::carryOut(const command::Record &command)
{
    Event event = eventFor(command.kind, Change{command.who, command.presence, {}, {}, {}, {}, {}});
    event.happened = command.happened;
    const auto entry = m_register.entry(command.who);
    if (command.kind == EventKind::Undone && entry) {
        event = undoing(*entry);
    }
    std::vector<Event> events{std::move(event)};
    if (command.destination) {
        PersonDetails said;
        said.destination = command.destination;
        events.push_back(noting(command.who, std::move(said)));
    }
    record(std::move(events), [](const ClearHalf &) { return input::Recorded{}; });
}

void IntakeSession::carryOut(const command::Correct &command)
{
    const Cell &cell = command.cell;
    std::vector<Event> events{eventFor(
        EventKind::Corrected, Change{command.who, {}, cell.ageBand, cell.sex, cell.place, {}, {}})};
    if (command.car) {
        PersonDetails said;
        said.car = command.car;
        events.push_back(noting(command.who, std::move(said)));
    }
    record(std::move(events), [](const ClearHalf &) { return input::Recorded{}; });
}

void IntakeSession::carryOut(const command::Decide &command)
{
    record(linking(command.repeat, command.sameness),
           [](const ClearHalf &) { return input::Recorded{}; });
}

void IntakeSession::carryOut(const command::Beep &)
{
    Q_EMIT beep();
}

} // namespace core
