// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"
#include "wire/Receiver.h"

#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

// What a receiver has stored, in memory: the port's simplest real owner.
class MemoryStore : public wire::ReceiverStore
{
public:
    struct Stored
    {
        wire::Line line;
        std::map<quint64, QByteArray> hashes;
    };

    std::optional<wire::Line> trunk(const core::StreamId &stream) const override
    {
        const auto lines = m_streams.find(stream);
        if (lines == m_streams.end() || !lines->second.contains({})) {
            return std::nullopt;
        }
        return lines->second.at({}).line;
    }

    std::optional<wire::Line>
    holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const override
    {
        const auto lines = m_streams.find(stream);
        if (lines != m_streams.end()) {
            for (const auto &[branch, stored] : lines->second) {
                const auto held = stored.hashes.find(seq);
                if (held != stored.hashes.end() && held->second == hash) {
                    return stored.line;
                }
            }
        }
        return std::nullopt;
    }

    bool hasBranches(const core::StreamId &stream) const override
    {
        const auto lines = m_streams.find(stream);
        return lines != m_streams.end() && lines->second.size() > 1;
    }

    core::ShelterCode shelterOf(const core::StreamId &stream) const override
    {
        return m_shelters.contains(stream) ? m_shelters.at(stream) : core::ShelterCode();
    }

    void store(const core::StreamId &stream, const wire::BatchDecision &decision)
    {
        Stored &stored = m_streams[stream][decision.line.branch];
        stored.line = decision.line;
        for (const wire::Incoming &incoming : decision.append) {
            stored.hashes.emplace(incoming.seq, incoming.hash);
            if (incoming.clear && incoming.clear->opening) {
                m_shelters[stream] = incoming.clear->opening->shelter;
            }
        }
    }

private:
    std::map<core::StreamId, std::map<QByteArray, Stored>> m_streams;
    std::map<core::StreamId, core::ShelterCode> m_shelters;
};

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT

    const core::StreamId m_stream = sample::stream();
    const std::vector<QByteArray> m_records = sample::history(m_stream, 12);
    const wire::Receiver m_receiver{core::Mode::Practice};

    wire::BatchDecision receive(MemoryStore &store, quint64 from, quint64 to) const
    {
        return receive(store, sample::batch(m_stream, m_records, from, to));
    }

    wire::BatchDecision receive(MemoryStore &store, const wire::Batch &batch) const
    {
        const auto decision = m_receiver.decide(batch, store);
        if (!decision.append.empty()) {
            store.store(batch.stream, decision);
        }
        return decision;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void newStream_isStoredFromItsFirstRecord()
    {
        MemoryStore store;
        const auto decision = receive(store, 1, 5);
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append.size(), std::size_t{5});
        QCOMPARE(decision.line.next, quint64{6});
        QCOMPARE(decision.line.headHash, core::hashOf(m_records[4]));
        QVERIFY(decision.line.branch.isEmpty());
        for (const auto &incoming : decision.append) {
            QCOMPARE(incoming.quarantine, wire::Quarantine::None);
        }
    }

    void nextBatch_isAppended()
    {
        MemoryStore store;
        receive(store, 1, 5);
        const auto decision = receive(store, 6, 8);
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append.front().seq, quint64{6});
        QCOMPARE(decision.line.next, quint64{9});
    }

    void gap_storesNothingAndTellsWhatIsExpected_data()
    {
        QTest::addColumn<quint64>("stored");
        QTest::addColumn<quint64>("from");
        QTest::newRow("of a stream never heard of") << quint64{0} << quint64{2};
        QTest::newRow("of one record") << quint64{4} << quint64{6};
        QTest::newRow("of many") << quint64{1} << quint64{12};
    }

    void gap_storesNothingAndTellsWhatIsExpected()
    {
        QFETCH(quint64, stored);
        QFETCH(quint64, from);
        MemoryStore store;
        if (stored > 0) {
            receive(store, 1, stored);
        }
        const auto decision = receive(store, from, 12);
        QCOMPARE(decision.verdict, wire::Verdict::Gap);
        QVERIFY(decision.append.empty());
        QCOMPARE(decision.line.next, stored + 1);
    }

    void duplicate_isAcknowledgedAndNotStored()
    {
        MemoryStore store;
        receive(store, 1, 8);
        for (const auto &[from, to] : {std::pair{1, 8}, {1, 3}, {4, 6}, {8, 8}}) {
            const auto decision =
                receive(store, static_cast<quint64>(from), static_cast<quint64>(to));
            QCOMPARE(decision.verdict, wire::Verdict::Duplicate);
            QVERIFY(decision.append.empty());
            QCOMPARE(decision.line.next, static_cast<quint64>(to) + 1);
            QCOMPARE(decision.line.headHash,
                     core::hashOf(m_records[static_cast<std::size_t>(to) - 1]));
        }
    }

    void overlap_isTrimmed()
    {
        MemoryStore store;
        receive(store, 1, 5);
        const auto decision = receive(store, 3, 9);
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append.size(), std::size_t{4});
        QCOMPARE(decision.append.front().seq, quint64{6});
        QCOMPARE(decision.line.next, quint64{10});
    }

    void anotherHashForAKnownSeq_becomesAStreamOfItsOwn()
    {
        MemoryStore store;
        receive(store, 1, 8);
        const auto clone = sample::history(m_stream, 9, 7, "the clone's");
        const auto decision = receive(store, sample::batch(m_stream, clone, 5, 9));
        QCOMPARE(decision.verdict, wire::Verdict::Branched);
        QCOMPARE(decision.line.branch, core::hashOf(clone[6]));
        QCOMPARE(decision.line.first, quint64{7});
        QCOMPARE(decision.line.next, quint64{10});
        QCOMPARE(decision.append.size(), std::size_t{3});
        QVERIFY(decision.grewFrom.isEmpty());
        // The trunk is untouched, and both go on.
        QCOMPARE(store.trunk(m_stream)->next, quint64{9});
        QCOMPARE(receive(store, 9, 12).verdict, wire::Verdict::Accepted);
    }

    void branch_goesOnAndKnowsItsDuplicates()
    {
        MemoryStore store;
        receive(store, 1, 8);
        const auto clone = sample::history(m_stream, 12, 7, "the clone's");
        receive(store, sample::batch(m_stream, clone, 7, 9));
        const auto more = receive(store, sample::batch(m_stream, clone, 10, 12));
        QCOMPARE(more.verdict, wire::Verdict::Accepted);
        QCOMPARE(more.line.branch, core::hashOf(clone[6]));
        QCOMPARE(more.line.next, quint64{13});
        const auto again = receive(store, sample::batch(m_stream, clone, 1, 12));
        QCOMPARE(again.verdict, wire::Verdict::Duplicate);
        QCOMPARE(again.line.next, quint64{13});
    }

    void branchOfABranch_growsFromIt()
    {
        MemoryStore store;
        receive(store, 1, 8);
        const auto clone = sample::history(m_stream, 9, 7, "the clone's");
        receive(store, sample::batch(m_stream, clone, 7, 9));
        auto third = clone;
        third.resize(8);
        third.push_back(
            sample::bytesOf(sample::arrival(m_stream, 9, core::hashOf(third[7])), "third"));
        const auto decision = receive(store, sample::batch(m_stream, third, 9, 9));
        QCOMPARE(decision.verdict, wire::Verdict::Branched);
        QCOMPARE(decision.grewFrom, core::hashOf(clone[6]));
    }

    void unknownRecordBefore_isDivergedAndNothingStored()
    {
        MemoryStore store;
        receive(store, 1, 8);
        const auto clone = sample::history(m_stream, 9, 5, "the clone's");
        const auto decision = receive(store, sample::batch(m_stream, clone, 7, 9));
        QCOMPARE(decision.verdict, wire::Verdict::Diverged);
        QVERIFY(decision.append.empty());
        // From there on the first differing record is found.
        QCOMPARE(decision.line.next, quint64{1});
        QCOMPARE(receive(store, sample::batch(m_stream, clone, 1, 9)).verdict,
                 wire::Verdict::Branched);
    }

    // A kiosk that does nothing but send, in small batches, from where it is told to.
    void kioskOnABranch_findsTheForkWhereverItStarts_data()
    {
        QTest::addColumn<quint64>("fork");
        QTest::newRow("close") << quint64{1'190};
        QTest::newRow("beyond one step back") << quint64{450};
        QTest::newRow("at the beginning") << quint64{2};
    }

    void kioskOnABranch_findsTheForkWhereverItStarts()
    {
        QFETCH(quint64, fork);
        MemoryStore store;
        const auto trunk = sample::history(m_stream, 1'200);
        for (quint64 from = 1; from <= 1'200; from += 400) {
            receive(store, sample::batch(m_stream, trunk, from, from + 399));
        }
        const auto clone = sample::history(m_stream, 1'210, fork, "the clone's");
        quint64 next = 1'201;
        bool branched = false;
        int batches = 0;
        for (; next <= 1'210 && batches < 200; ++batches) {
            const auto decision = receive(
                store, sample::batch(m_stream, clone, next, std::min(next + 19, quint64{1'210})));
            branched = branched || decision.verdict == wire::Verdict::Branched;
            next = decision.line.next;
        }
        QVERIFY(branched);
        QVERIFY2(next == 1'211, qPrintable(QString::number(batches)));
    }

    void anotherFirstRecord_isABranchFromTheBeginning()
    {
        MemoryStore store;
        receive(store, 1, 3);
        const auto other = sample::history(m_stream, 3, 1, "another");
        const auto decision = receive(store, sample::batch(m_stream, other, 1, 3));
        QCOMPARE(decision.verdict, wire::Verdict::Branched);
        QCOMPARE(decision.line.first, quint64{1});
    }

    void unreadableRecord_keepsItsPlaceInQuarantine()
    {
        MemoryStore store;
        auto records = m_records;
        records.resize(3);
        records.push_back("garbage");
        records.push_back(sample::bytesOf(sample::arrival(m_stream, 5, core::hashOf("garbage"))));
        const auto decision = receive(store, sample::batch(m_stream, records, 1, 5));
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append[3].quarantine, wire::Quarantine::Unreadable);
        QVERIFY(!decision.append[3].clear);
        QCOMPARE(decision.append[4].quarantine, wire::Quarantine::None);
        QCOMPARE(decision.line.next, quint64{6});
    }

    void recordThatDoesNotFitItsPlace_isQuarantined_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<wire::Quarantine>("why");
        const QByteArray head = core::hashOf(m_records[2]);
        QTest::newRow("another's") << sample::bytesOf(sample::arrival(sample::stream(2), 4, head))
                                   << wire::Quarantine::WrongStream;
        QTest::newRow("another incarnation's")
            << sample::bytesOf(sample::arrival(sample::stream(1, 5), 4, head))
            << wire::Quarantine::WrongStream;
        QTest::newRow("another seq")
            << sample::bytesOf(sample::arrival(m_stream, 5, head)) << wire::Quarantine::WrongPlace;
        QTest::newRow("highest seq")
            << sample::bytesOf(sample::arrival(m_stream, ~quint64{0}, head))
            << wire::Quarantine::WrongPlace;
        QTest::newRow("broken chain")
            << sample::bytesOf(sample::arrival(m_stream, 4, QByteArray(32, 'x')))
            << wire::Quarantine::WrongPlace;
    }

    void recordThatDoesNotFitItsPlace_isQuarantined()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(wire::Quarantine, why);
        MemoryStore store;
        receive(store, 1, 3);
        const auto decision = receive(store, {m_stream, 4, core::hashOf(m_records[2]), {bytes}});
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append.front().quarantine, why);
        QCOMPARE(decision.line.next, quint64{5});
    }

    void unknownKind_isStoredLikeAnyOther()
    {
        MemoryStore store;
        receive(store, 1, 3);
        auto clear = sample::arrival(m_stream, 4, core::hashOf(m_records[2]));
        clear.kind = static_cast<core::EventKind>(777);
        const auto decision =
            receive(store, {m_stream, 4, core::hashOf(m_records[2]), {sample::bytesOf(clear)}});
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QCOMPARE(decision.append.front().quarantine, wire::Quarantine::None);
    }

    void theOtherMode_isRefused()
    {
        MemoryStore store;
        const wire::Receiver real(core::Mode::Real);
        const auto decision = real.decide(sample::batch(m_stream, m_records, 1, 3), store);
        QCOMPARE(decision.verdict, wire::Verdict::WrongMode);
        QVERIFY(decision.append.empty());
        QCOMPARE(real.decide(sample::announcement(), store).verdict, wire::Verdict::WrongMode);
    }

    void announcement_isTheLinesThatHoldsItsHead_data()
    {
        QTest::addColumn<quint64>("asOf");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<wire::Verdict>("verdict");
        QTest::addColumn<bool>("ofBranch");
        const auto clone = sample::history(m_stream, 9, 7, "the clone's");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("ahead of the records, of whichever branch")
            << quint64{73} << QByteArray(32, 'h') << wire::Verdict::Gap << false;
        row("at the head of a branch that is longer than the trunk")
            << quint64{9} << core::hashOf(clone[8]) << wire::Verdict::Accepted << true;
        row("at the head") << quint64{8} << core::hashOf(m_records[7]) << wire::Verdict::Accepted
                           << false;
        row("behind the head") << quint64{4} << core::hashOf(m_records[3])
                               << wire::Verdict::Accepted << false;
        row("at the head of a branch")
            << quint64{8} << core::hashOf(clone[7]) << wire::Verdict::Accepted << true;
        row("of another history") << quint64{8} << QByteArray(32, 'z') << wire::Verdict::Diverged
                                  << false;
        row("before any record") << quint64{0} << core::noHash() << wire::Verdict::Accepted
                                 << false;
    }

    void announcement_isTheLinesThatHoldsItsHead()
    {
        QFETCH(quint64, asOf);
        QFETCH(QByteArray, head);
        MemoryStore store;
        receive(store, 1, 8);
        const auto clone = sample::history(m_stream, 9, 7, "the clone's");
        receive(store, sample::batch(m_stream, clone, 7, 9));
        core::Announcement announcement = sample::announcement();
        announcement.asOfSeq = asOf;
        announcement.headHash = head;
        const auto decision = m_receiver.decide(announcement, store);
        QTEST(decision.verdict, "verdict");
        QTEST(!decision.line.branch.isEmpty(), "ofBranch");
    }

    void announcementAheadOfTheRecords_isTheTrunks()
    {
        MemoryStore store;
        QCOMPARE(m_receiver.decide(sample::announcement(), store).verdict, wire::Verdict::Accepted);
        receive(store, 1, 8);
        const auto decision = m_receiver.decide(sample::announcement(), store);
        QCOMPARE(decision.verdict, wire::Verdict::Accepted);
        QVERIFY(decision.line.branch.isEmpty());
    }

    void announcementForAnotherShelter_isRefused()
    {
        MemoryStore store;
        receive(store, 1, 8);
        core::Announcement announcement = sample::announcement();
        announcement.shelter = u"452025-099"_s;
        QCOMPARE(m_receiver.decide(announcement, store).verdict, wire::Verdict::WrongShelter);
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_Receiver.moc"
