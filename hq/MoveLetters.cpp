// SPDX-License-Identifier: Apache-2.0
#include "hq/MoveLetters.h"

#include "hq/LogLine.h"
#include "wire/CameIn.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// While there is somebody to be told of: a desk may have been revoked or moved meanwhile.
constexpr std::chrono::seconds lookAround{60};
constexpr std::chrono::seconds tryAgain{5}; // where the book could not be read or written

QByteArray contentOf(const OpenStay &stay)
{
    return wire::encode(wire::CameIn{stay.who, stay.at, stay.cameInAt});
}

} // namespace

MoveLetters::MoveLetters(EnrolmentBook &book,
                         Admissions &admissions,
                         std::chrono::milliseconds settling)
    : m_book(book)
    , m_admissions(admissions)
    , m_settling(settling)
    , m_thread([this] { run(); })
{}

MoveLetters::~MoveLetters()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void MoveLetters::keepInStepWith(std::vector<OpenStay> open)
{
    {
        const std::lock_guard lock(m_mutex);
        m_open = std::move(open);
        m_hasNews = true;
    }
    m_wake.notify_one();
}

void MoveLetters::run()
{
    Moment next = Moment::max();
    const auto isCalled = [this] { return m_isOver || m_hasNews; };
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (next == Moment::max()) {
            m_wake.wait(lock, isCalled);
        } else {
            m_wake.wait_until(lock, next, isCalled);
        }
        if (m_isOver) {
            return;
        }
        m_hasNews = false;
        const std::vector<OpenStay> open = m_open;
        lock.unlock();
        next = bringInStep(open);
        lock.lock();
    }
}

MoveLetters::Moment MoveLetters::bringInStep(const std::vector<OpenStay> &open)
{
    const Moment now = Clock::now();
    const auto desks = m_book.kiosks();
    Moment next = open.empty() ? Moment::max() : now + lookAround;
    std::map<QByteArray, Moment> since;
    std::vector<WantedMove> wanted;
    for (const OpenStay &stay : open) {
        const QByteArray content = contentOf(stay);
        const auto known = m_since.find(content);
        const Moment due =
            since.emplace(content, known != m_since.end() ? known->second : now).first->second +
            m_settling;
        if (due > now) {
            next = std::min(next, due);
        }
        wanted.push_back({content, due <= now && desks ? addressee(stay, *desks) : std::nullopt});
    }
    m_since = std::move(since);
    if (!desks || !m_book.keepMoves(wanted)) {
        logLine(Level::Warning, u"move_letters_not_written"_s);
        return now + tryAgain;
    }
    return next;
}

// Rather the desk that wrote where they are: it knows the number. Another one of that shelter takes
// it as in before it writes that they are gone (design rule 3).
std::optional<core::KioskId> MoveLetters::addressee(const OpenStay &stay,
                                                    const std::vector<KioskEntry> &desks)
{
    const auto isThere = [&stay](const KioskEntry &desk) {
        return desk.standing == Standing::Admitted && desk.shelter == stay.at;
    };
    const auto writer = std::find_if(desks.begin(), desks.end(), [&stay](const KioskEntry &desk) {
        return desk.kiosk == stay.lastWriter;
    });
    const bool isWriterThere = writer != desks.end()
                                   ? isThere(*writer)
                                   : m_admissions.find(stay.lastWriter).has_value(); // by file
    if (isWriterThere) {
        return stay.lastWriter;
    }
    const auto other = std::find_if(desks.begin(), desks.end(), isThere);
    return other == desks.end() ? std::nullopt : std::optional(other->kiosk);
}

} // namespace hq
