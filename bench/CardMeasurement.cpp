// SPDX-License-Identifier: Apache-2.0
// From a card on the reader to the PIN pad, and from four digits to the review: real pcscd, the
// practice card behind it, the real screens, painted.
#include "app/Kiosk.h"
#include "bench/SampleDesk.h"
#include "bench/Timings.h"
#include "bench/Waiting.h"
#include "tests/card/PracticeReader.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr int layings = 100;
constexpr int readings = 50;
constexpr auto longest = 150s; // for each of the two
constexpr auto pcscdLooksEvery = 400ms;
const QString card = u"yamada"_s;

// A desk as app::Kiosk wires it, without headquarters, and with the card's own count at hand.
class CardDesk
{
public:
    explicit CardDesk(SampleDesk &desk)
        : m_door(desk.keys, *desk.reg, app::wallTime)
        , m_session(m_card, *desk.reg, m_door, {}, app::systemSources())
    {
        QObject::connect(&m_session,
                         &core::IntakeSession::screenChanged,
                         &m_window,
                         [this](auto &screen) { m_window.show(screen); });
        QObject::connect(&m_card, &core::IntakeSource::available, &m_window, [this](bool yes) {
            m_isReady = yes;
        });
        QObject::connect(&m_card, &card::CardSource::measured, &m_window, [this](auto &effort) {
            m_apdus = effort.apdus;
        });
        m_window.resize(1920, 1080);
        m_window.QWidget::show();
        m_session.start();
    }

    [[nodiscard]] bool waitForReader()
    {
        return waitFor([this] { return m_isReady; });
    }
    template <typename Page> [[nodiscard]] bool shows() const
    {
        return std::holds_alternative<Page>(m_session.screen());
    }
    // Painted too, not only decided.
    template <typename Page> [[nodiscard]] bool waitForPage()
    {
        if (!waitFor([this] { return shows<Page>(); })) {
            return false;
        }
        m_window.repaint();
        return true;
    }
    // Whatever is shown now, the next person finds the start page.
    [[nodiscard]] bool takeCard(PracticeReader &reader)
    {
        if (!reader.remove()) {
            return false;
        }
        if (shows<core::screen::Review>()) {
            m_session.take(core::input::Back{});
        }
        return waitFor([this] {
            const auto *start = std::get_if<core::screen::Start>(&m_session.screen());
            return start != nullptr && start->card == core::screen::Start::Card::None;
        });
    }
    void enterPin()
    {
        m_session.take(
            core::input::PinEntered{std::make_shared<core::SecretBytes>(secretOf("1234"))});
    }
    // Since the card was laid down.
    [[nodiscard]] int apdus() const { return m_apdus; }

private:
    card::CardSource m_card;
    app::StaffDoor m_door;
    core::IntakeSession m_session;
    ui::DeskWindow m_window;
    bool m_isReady = false;
    int m_apdus = 0;
};

// People come at any moment of pcscd's rhythm.
void waitForThePerson()
{
    pause(std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(static_cast<int>(pcscdLooksEvery.count()))));
}

Result<Row> measureLaying(CardDesk &desk, PracticeReader &reader)
{
    const QDeadlineTimer deadline(longest);
    Timings timings;
    for (int i = 0; i < layings && !deadline.hasExpired(); ++i) {
        waitForThePerson();
        const auto start = Timings::Clock::now();
        if (!reader.insert(card) || !desk.waitForPage<core::screen::AskPin>()) {
            return core::fail(u"a card that was laid down was not seen"_s);
        }
        timings.addSince(start);
        if (!desk.takeCard(reader)) {
            return core::fail(u"the card was taken and the start page did not come"_s);
        }
    }
    return Row{u"card laid down → kind and tries on the screen"_s,
               u"≤ 0.6 s"_s,
               timings.text(),
               reachedIf(timings.p99() <= 600.0)};
}

Result<Row> measureReading(CardDesk &desk, PracticeReader &reader)
{
    const QDeadlineTimer deadline(longest);
    Timings timings;
    int most = 0;
    int mostInAll = 0;
    for (int i = 0; i < readings && !deadline.hasExpired(); ++i) {
        if (!reader.insert(card, {{u"delayMs"_s, 40}}) ||
            !desk.waitForPage<core::screen::AskPin>()) {
            return core::fail(u"a card that was laid down was not seen"_s);
        }
        const int before = desk.apdus();
        const auto start = Timings::Clock::now();
        desk.enterPin();
        if (!desk.waitForPage<core::screen::Review>()) {
            return core::fail(u"four digits did not lead to the review"_s);
        }
        timings.addSince(start);
        most = std::max(most, desk.apdus() - before);
        mostInAll = std::max(mostInAll, desk.apdus());
        if (!desk.takeCard(reader)) {
            return core::fail(u"the card was taken and the start page did not come"_s);
        }
    }
    return Row{u"PIN complete → review screen, card answering in 40 ms per APDU"_s,
               u"≤ 0.6 s, ≤ 8 APDUs"_s,
               u"%1; %2 APDUs (%3 since laid down)"_s.arg(timings.text()).arg(most).arg(mostInAll),
               reachedIf(timings.p99() <= 600.0 && most <= 8)};
}

} // namespace

Result<Rows> measureCard(const QString &folder)
{
    PracticeReader reader;
    if (reader.start() != PracticeReader::Outcome::Ready) {
        return core::fail(u"no practice reader: "_s + reader.problem());
    }
    auto sample = makeDesk(folder);
    if (!sample) {
        return core::fail(sample.error());
    }
    CardDesk desk(*sample);
    if (!desk.waitForReader()) {
        return core::fail(u"the practice reader is not seen"_s);
    }
    const auto laying = measureLaying(desk, reader);
    if (!laying) {
        return core::fail(laying.error());
    }
    const auto reading = measureReading(desk, reader);
    if (!reading) {
        return core::fail(reading.error());
    }
    return Rows{*laying, *reading};
}

} // namespace bench
