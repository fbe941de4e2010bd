// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Soak.h"

#include "tests/faults/Battlefield.h"
#include "vault/KeyFolder.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace faults {

namespace {

template <typename Condition> bool waitUntil(const Condition &holds, std::chrono::minutes atMost)
{
    const QDeadlineTimer deadline(atMost);
    while (!holds()) {
        if (deadline.hasExpired()) {
            return false;
        }
        Battlefield::pause(100ms);
    }
    return true;
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool keepsWhatWasFreed = true; // for a while, to find who uses it
#else
constexpr bool keepsWhatWasFreed = false;
#endif

void compare(const QString &who,
             const bench::ProcessSize &before,
             const bench::ProcessSize &after,
             qint64 events,
             QStringList &problems)
{
    const qint64 grown = after.residentKiB - before.residentKiB;
    if (!keepsWhatWasFreed && grown > mostKiBPerEvent * events) {
        problems.append(who + u": memory grows"_s);
    }
    if (after.handles - before.handles > mostMoreHandles) {
        problems.append(who + u": handles grow"_s);
    }
}

} // namespace

QString SoakReport::text() const
{
    const auto grown = [](const bench::ProcessSize &before, const bench::ProcessSize &after) {
        return u"%1 → %2 MB, %3 → %4 handles"_s.arg(before.residentKiB / 1'024)
            .arg(after.residentKiB / 1'024)
            .arg(before.handles)
            .arg(after.handles);
    };
    return u"%1 events; desk %2; headquarters %3"_s.arg(events).arg(
        grown(deskBefore, deskAfter), grown(headquartersBefore, headquartersAfter));
}

SoakReport soak(const SoakPlan &plan, const QString &folder)
{
    SoakReport report;
    hqtest::HqProcess hq;
    if (!hq.start()) {
        report.problems.append(u"headquarters does not start"_s);
        return report;
    }
    DeskProcess desk(
        {folder, u"999999-001"_s, 0, hq.data() + u"/public/municipality.json"_s, hq.url()});
    desk.setPace(1);
    QObject::connect(&desk, &DeskProcess::ready, &desk, [&] {
        const auto keys = vault::KeyFolder::open(desk.data() + u"/keys"_s);
        if (keys) {
            hq.admit(keys->kiosk(), keys->signer().publicKey());
        }
    });
    desk.start(plan.seed);
    const auto hasDone = [&desk](int events) {
        return [&desk, events] { return desk.tries().size() >= static_cast<std::size_t>(events); };
    };
    bool isDone = waitUntil(hasDone(plan.warmUp), 5min);
    report.deskBefore = bench::sizeOf(desk.processId());
    report.headquartersBefore = bench::sizeOf(hq.processId());
    isDone = isDone && waitUntil(hasDone(plan.events), 15min);
    desk.order(u"pause"_s);
    isDone = isDone && waitUntil([&] { return desk.isPaused() && desk.waiting() == 0; }, 2min);
    report.deskAfter = bench::sizeOf(desk.processId());
    report.headquartersAfter = bench::sizeOf(hq.processId());
    report.events = desk.tries().size();
    if (!isDone || desk.refusals() > 0) {
        report.problems.append(u"not everything was done and sent"_s);
    }
    const qint64 events = plan.events - plan.warmUp;
    compare(u"desk"_s, report.deskBefore, report.deskAfter, events, report.problems);
    compare(u"headquarters"_s,
            report.headquartersBefore,
            report.headquartersAfter,
            events,
            report.problems);
    desk.order(u"end"_s);
    if (!desk.waitForEnd() || hq.stop() != 0) {
        report.problems.append(u"not everything ended by itself"_s);
    }
    return report;
}

} // namespace faults
