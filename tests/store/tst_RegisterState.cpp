// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"
#include "store/RegisterState.h"

#include <QTest>

#include <algorithm>

using core::EventKind;
using core::Presence;
using store::RegisterState;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 midnight = 1'790'000'000'000;

} // namespace

// What the log says of a handle, in whatever order its streams came.
class tst_RegisterState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Of three streams, e.g. two of them taken back: in at nine, out at ten, left at eleven.
    void sinceWhen_isSaidByTheLastWriter_whateverCameLast()
    {
        const SampleDesk desk;
        const core::HandleKey who = desk.newHandle();
        const std::vector<core::ClearHalf> records{
            record(desk, 0, EventKind::Arrived, who, Presence::In),
            record(desk, 1, EventKind::WentOut, who, Presence::OutForNow),
            record(desk, 2, EventKind::Left, who, Presence::Left)};
        std::vector<std::size_t> order{0, 1, 2};
        do {
            RegisterState state(desk.shelter);
            for (std::size_t i = 0; i < records.size(); ++i) {
                state.addStream({rowOf(i), records[i].stream, desk.shelter, {}});
            }
            for (const std::size_t i : order) {
                QVERIFY(state.take(rowOf(i), records[i], QByteArray(core::hashSize, 'h')));
            }
            QCOMPARE(state.fold().state(who)->presence, Presence::Left);
            QCOMPARE(state.find(who)->presenceSince, midnight + 11 * hour);
            QCOMPARE(state.find(who)->firstSeen, midnight + 9 * hour);
        } while (std::next_permutation(order.begin(), order.end()));
    }

private:
    static qint64 rowOf(std::size_t i) { return static_cast<qint64>(i) + 1; }
    static core::ClearHalf record(const SampleDesk &desk,
                                  quint64 i,
                                  EventKind kind,
                                  const core::HandleKey &who,
                                  Presence presence)
    {
        core::ClearHalf clear;
        clear.stream = {desk.keys().kiosk(), 100 - i};
        clear.seq = 1;
        clear.previousHash = core::noHash();
        clear.event = QUuid::createUuid();
        clear.lamport = 10 + i;
        clear.wallTime = midnight + (9 + static_cast<qint64>(i)) * hour;
        clear.kind = kind;
        clear.changes.push_back({who, presence, {}, {}, {}, {}, {}});
        return clear;
    }
};

QTEST_GUILESS_MAIN(tst_RegisterState)
#include "tst_RegisterState.moc"
