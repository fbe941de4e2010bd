// SPDX-License-Identifier: Apache-2.0
// The session and the camera under which an ID is laid.
#include "core/IntakeSession.h"

#include <utility>

namespace core {

namespace {

// Whoever comes next may lay theirs down.
bool looksForIds(const Screen &screen)
{
    return std::holds_alternative<screen::Start>(screen) ||
           std::holds_alternative<screen::Household>(screen) ||
           std::holds_alternative<screen::Trouble>(screen) ||
           std::holds_alternative<screen::AimId>(screen);
}

} // namespace

void IntakeSession::offerIds(IdIntake &ids)
{
    m_ids = &ids;
    connect(&ids, &IdIntake::hindered, this, [this](const std::optional<IdHindrance> &by) {
        take(input::IdHindered{by});
    });
    connect(&ids, &IdIntake::reading, this, [this] { take(input::IdBeingRead{}); });
    connect(&ids, &IdIntake::read, this, [this](const IdReading &reading) {
        take(input::IdRead{reading});
    });
    connect(&ids, &IdIntake::available, this, [this](bool yes) {
        m_idWay = yes ? IdWay::Offered : IdWay::None;
        become(m_screen); // pages that offer it
    });
    lookForIdsOn(m_screen);
}

void IntakeSession::lookForIdsOn(const Screen &screen)
{
    const IdWatch wanted = looksForIds(screen) ? IdWatch::Looking : IdWatch::Off;
    if (m_ids == nullptr || std::exchange(m_idWatch, wanted) == wanted) {
        return;
    }
    if (wanted == IdWatch::Looking) {
        m_ids->start();
    } else {
        m_ids->stop();
    }
}

void IntakeSession::fillInIds(Screen &screen) const
{
    if (auto *start = std::get_if<screen::Start>(&screen)) {
        start->ids = m_idWay;
    }
    if (auto *need = std::get_if<screen::NeedStaff>(&screen)) {
        need->ids = m_idWay;
    }
    if (auto *ask = std::get_if<screen::AskFace>(&screen)) {
        ask->read.today = today();
    }
    if (auto *review = std::get_if<screen::IdReview>(&screen)) {
        review->today = today();
        review->towns = m_towns.isEmpty() ? screen::IdReview::Towns::NotListed
                                          : screen::IdReview::Towns::Listed;
        review->household = householdSize();
    }
}

void IntakeSession::carryOut(const command::LookAgainForId &)
{
    if (m_ids != nullptr) {
        m_ids->lookAgain();
    }
}

void IntakeSession::carryOut(const command::PresentFace &command)
{
    // The flow forgets the number here, as it does a PIN.
    m_card.presentFace(std::move(*command.number));
}

} // namespace core
