// SPDX-License-Identifier: Apache-2.0
#include "core/OutreachSession.h"

#include <utility>

namespace core {

namespace {

// Nobody is given a number here: it stands for whoever is being entered, and is shown nowhere.
HandleKey nobody()
{
    return {QStringLiteral("outreach"), *Handle::fromText(QStringLiteral("00000000"))};
}

// There is no staff's face: what leads to it is not taken.
bool isOfStaff(const Input &input)
{
    return std::holds_alternative<input::StaffFace>(input) ||
           std::holds_alternative<input::HaveNumber>(input) ||
           std::holds_alternative<input::OtherHousehold>(input);
}

// What stands instead of the page that fetches the desk's staff, who stands there already.
std::optional<Screen> withoutStaff(const Screen &screen)
{
    const auto *need = std::get_if<screen::NeedStaff>(&screen);
    if (need == nullptr) {
        return std::nullopt;
    }
    switch (need->reason) {
    case screen::NeedStaff::Reason::PinForgotten:
        return screen::Tell{nobody()};
    case screen::NeedStaff::Reason::OneTryLeft:
        return screen::Trouble{IntakeProblem::PinLastTry, need->triesLeft};
    case screen::NeedStaff::Reason::PinLocked:
        return screen::Trouble{IntakeProblem::PinLocked, need->triesLeft};
    }
    return std::nullopt;
}

} // namespace

OutreachSession::OutreachSession(CardIntake &card, Encode encode, std::function<QDate()> today)
    : m_card(card)
    , m_encode(std::move(encode))
    , m_today(std::move(today))
    , m_flow(screen::Start{}, IntakeFlow::Keys::Made)
    , m_screen(screen::Start{})
{
    connect(&card, &IntakeSource::progress, this, [this](const IntakeProgress &progress) {
        take(input::Progress{progress});
    });
    connect(&card, &IntakeSource::captured, this, [this](const Drafts &drafts) {
        take(input::Captured{drafts});
    });
    connect(&card, &IntakeSource::failed, this, [this](const IntakeFailure &failure) {
        take(input::Failed{failure});
    });
}

void OutreachSession::offerSpellings(KanjiCandidates &candidates)
{
    m_spellings = &candidates;
    connect(&candidates,
            &KanjiCandidates::found,
            this,
            [this](const QString &kana, const QStringList &spellings) {
                take(input::SpellingsFound{kana, spellings});
            });
}

void OutreachSession::start()
{
    become(screen::Start{});
    m_card.start();
}

void OutreachSession::take(const Input &input)
{
    if (std::holds_alternative<input::IdleExpired>(input)) {
        forget();
        return;
    }
    // While its codes stand there a card changes nothing.
    if (m_page == Page::Codes || isOfStaff(input)) {
        return;
    }
    // Read by its owner's digits: nothing more has to be confirmed than what the page will show.
    if (const auto *captured = std::get_if<input::Captured>(&input)) {
        m_card.release();
        for (const Draft &draft : captured->drafts) {
            add(draft);
        }
        return;
    }
    Step step = m_flow.next(m_screen, input);
    become(withoutStaff(step.screen).value_or(step.screen));
    for (const Command &command : step.commands) {
        carryOut(command);
    }
}

void OutreachSession::carryOut(const Command &command)
{
    if (const auto *present = std::get_if<command::PresentPin>(&command)) {
        m_card.present(std::move(*present->pin), present->lastTry);
    } else if (std::holds_alternative<command::ReleaseCard>(command)) {
        m_card.release();
    } else if (const auto *admit = std::get_if<command::Admit>(&command)) {
        add(admit->draft);
    } else if (std::holds_alternative<command::CountGuest>(command)) {
        addByTaps(); // "without a card"
    } else if (const auto *ask = std::get_if<command::AskSpellings>(&command);
               ask != nullptr && m_spellings != nullptr) {
        m_spellings->ask(ask->kana);
    } else if (std::holds_alternative<command::Beep>(command)) {
        Q_EMIT beep();
    }
}

void OutreachSession::become(Screen screen)
{
    if (auto *tell = std::get_if<screen::Tell>(&screen)) {
        tell->today = m_today();
        tell->towns = m_towns;
    }
    const bool wasTold = std::holds_alternative<screen::Tell>(m_screen);
    m_screen = std::move(screen);
    if (m_spellings != nullptr && wasTold && !std::holds_alternative<screen::Tell>(m_screen)) {
        m_spellings->forget();
    }
    if (std::holds_alternative<screen::Start>(m_screen)) {
        m_page = Page::Family;
        Q_EMIT familyChanged(m_family);
    } else {
        m_page = Page::Desk;
        Q_EMIT screenChanged(m_screen);
    }
}

void OutreachSession::add(const Draft &member)
{
    if (m_family.members.size() < mostInHousehold) {
        m_family.members.push_back(member);
        Q_EMIT beep();
    }
    become(screen::Start{});
}

void OutreachSession::addByTaps()
{
    m_card.release();
    become(screen::Tell{nobody()});
}

void OutreachSession::remove(std::size_t member)
{
    if (member < m_family.members.size()) {
        m_family.members.erase(m_family.members.begin() + static_cast<std::ptrdiff_t>(member));
    }
    become(screen::Start{});
}

void OutreachSession::makeCodes()
{
    m_card.release();
    m_codes = {m_encode(m_family.members), 0, static_cast<int>(m_family.members.size()), m_paper};
    if (!m_codes.texts.isEmpty()) {
        m_page = Page::Codes;
        showCodes();
    }
}

void OutreachSession::showCodes()
{
    if (m_page == Page::Codes) {
        Q_EMIT codesChanged(m_codes);
    }
}

void OutreachSession::showNextCode()
{
    m_codes.shown = (m_codes.shown + 1) % std::max<qsizetype>(m_codes.texts.size(), 1);
    showCodes();
}

void OutreachSession::print()
{
    if (m_page == Page::Codes && m_paper != SlipState::NotOffered) {
        setPaper(SlipState::Printing);
        Q_EMIT printWanted(m_codes.texts, m_codes.people);
    }
}

void OutreachSession::setPaper(SlipState state)
{
    m_codes.paper = state;
    if (state == SlipState::OutOfPaper && m_codes.texts.isEmpty()) {
        Q_EMIT printUnwanted();
    }
    showCodes();
}

void OutreachSession::goBack()
{
    become(screen::Start{});
}

void OutreachSession::forget()
{
    m_card.release();
    if (m_codes.paper == SlipState::OutOfPaper) {
        Q_EMIT printUnwanted();
    }
    m_family = {};
    m_codes = {};
    become(screen::Start{});
}

} // namespace core
