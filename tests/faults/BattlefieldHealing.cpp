// SPDX-License-Identifier: Apache-2.0
// After the attack: nothing fails any more, everything arrives, everybody ends.
#include "tests/faults/Battlefield.h"

#include <QElapsedTimer>

#include <algorithm>
#include <sqlite3.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace faults {

namespace {

// What headquarters may need, however long it is attacked.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 enoughMemory = 1'500'000; // KiB
#else
constexpr qint64 enoughMemory = 200'000; // KiB
#endif

} // namespace

bool Battlefield::isQuiet()
{
    for (const auto &desk : m_desks) {
        if (!desk->isPaused() || desk->waiting() > 0) {
            return false;
        }
    }
    const auto hasLostDisk = [this](const QString &code) {
        return std::any_of(m_desks.begin(), m_desks.end(), [&code](const auto &desk) {
            return desk->place().shelter == code && desk->wasPutBack();
        });
    };
    for (const auto &[code, shelter] : figures()) {
        // What was announced by a disk that is gone never comes; Evidence.cpp counts it.
        if (shelter.value(u"outstanding"_s).toInt() != 0 && !hasLostDisk(code)) {
            return false;
        }
    }
    return true;
}

QStringList Battlefield::heal()
{
    m_stage = Stage::Healing;
    m_line->setFault(faulttest::Fault::None);
    m_line->forgetCounters();
    setHeadquartersDisk('-');
    thawHeadquarters();
    startHeadquarters();
    QElapsedTimer clock;
    clock.start();
    for (const auto &desk : m_desks) {
        desk->setDiskTrouble('-');
        desk->setClock("+0");
        desk->thaw();
    }
    pause(2s); // whoever was dead is up again, and has heard what headquarters lacks
    while (!isQuiet()) {
        for (const auto &desk : m_desks) {
            if (!desk->isPaused()) {
                desk->order(u"pause"_s); // once more to who was still starting
            }
        }
        if (clock.hasExpired(60'000)) {
            QStringList waiting;
            for (const auto &desk : m_desks) {
                waiting.append(
                    u"%1%2"_s.arg(desk->waiting()).arg(desk->isPaused() ? u""_s : u"!"_s));
            }
            const auto &line = m_line->counters();
            return {u"I5: not quiet after a minute; waiting %1; the line had %2 connections, %3 "
                    "requests, delivered %4, answered %5"_s.arg(waiting.join(u' '))
                        .arg(line.connections)
                        .arg(line.requests)
                        .arg(line.delivered)
                        .arg(line.answered)};
        }
        pause(200ms);
    }
    pause(1s); // and everything that was looked at is judged
    return {};
}

QStringList Battlefield::end()
{
    m_stage = Stage::Ending;
    m_looks.stop();
    QStringList problems = m_problems;
    for (const auto &desk : m_desks) {
        desk->order(u"end"_s);
    }
    for (const auto &desk : m_desks) {
        if (!desk->waitForEnd()) {
            problems.append(u"desk %1 did not end"_s.arg(desk->place().number));
        }
        // A desk whose stream another machine goes on with is sent back to find where they part. Of
        // a headquarters that was put back it finds stream by stream how much is missing there.
        if (m_copies == Copies::None) {
            problems += desk->problems();
        } else if (m_copies == Copies::OfHeadquarters) {
            problems += desk->problems().filter(u"fell"_s);
        }
    }
    if (m_mostMemory > enoughMemory) {
        problems.append(u"I10: headquarters took %1 KiB"_s.arg(m_mostMemory));
    }
    for (const QString &alarm : m_hq.alarms()) {
        if (!isExpected(alarm)) {
            problems.append(u"alarm at headquarters: "_s + alarm);
        }
    }
    if (m_copies != Copies::None && m_copiesMade > 0 && m_hq.alarms().isEmpty()) {
        problems.append(u"I8: nobody noticed a copy"_s);
    }
    return problems;
}

void Battlefield::loseRecord() const
{
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(m_desks.front()->data() + u"/register.db"_s).constData(),
                 &database);
    sqlite3_exec(database,
                 "DELETE FROM log WHERE id = (SELECT max(id) FROM log)",
                 nullptr,
                 nullptr,
                 nullptr);
    sqlite3_close(database);
}

} // namespace faults
