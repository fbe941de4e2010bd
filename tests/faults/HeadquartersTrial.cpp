// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/PowerCutTrial.h"
#include "tests/hq/TestDesk.h"

namespace faults {

namespace {

// What headquarters has signed so far.
struct Promised
{
    quint64 expected = 1;
    QUuid server;

    void take(const hqtest::Answer &answer)
    {
        if (answer.receipt) {
            expected = std::max(expected, answer.receipt->expectedNext);
            server = answer.receipt->serverIncarnation;
        }
    }
};

// Posts until headquarters answers no more.
Promised work(hqtest::HqProcess &hq, hqtest::TestDesk &desk, int posts, quint32 seed)
{
    Promised promised;
    QRandomGenerator random(seed);
    for (int i = 0; i < posts; ++i) {
        for (int people = 1 + random.bounded(4); people > 0; --people) {
            desk.arrive();
        }
        const auto announced = desk.announce(hq);
        promised.take(announced);
        const auto stored = desk.upload(hq, promised.expected, desk.head());
        promised.take(stored);
        if (stored.status == 0) {
            break;
        }
    }
    return promised;
}

void examine(hqtest::HqProcess &hq,
             const hqtest::TestDesk &desk,
             const Promised &promised,
             TrialResult &result)
{
    const auto asked = desk.announce(hq);
    if (!asked.receipt) {
        result.problems.append(u"no receipt after the restart: status %1"_s.arg(asked.status));
        return;
    }
    if (asked.receipt->expectedNext < promised.expected) {
        result.problems.append(u"lost: expected %1 before and %2 after"_s.arg(promised.expected)
                                   .arg(asked.receipt->expectedNext));
    }
    if (!promised.server.isNull() && promised.server != asked.receipt->serverIncarnation) {
        result.problems.append(u"another server incarnation"_s);
    }
    if (asked.receipt->expectedNext <= desk.head()) {
        const auto sent = desk.upload(hq, asked.receipt->expectedNext, desk.head());
        if (!sent.receipt || sent.receipt->verdict != wire::Verdict::Accepted) {
            result.problems.append(u"the rest was not accepted"_s);
        }
    }
    if (hq.people(hqtest::school) != desk.sum().total()) {
        result.problems.append(
            u"headcount %1 instead of %2"_s.arg(hq.people(hqtest::school)).arg(desk.sum().total()));
    }
    if (!hq.alarms().isEmpty()) {
        result.problems.append(u"alarms: "_s + hq.alarms().join(u' '));
    }
}

} // namespace

TrialResult tryHeadquarters(const PowerCut &cut, int posts)
{
    TrialResult result;
    QTemporaryDir notes;
    const QString report = notes.filePath(u"report"_s);
    hqtest::HqProcess hq;
    hqtest::TestDesk desk;
    hq.setEnvironment(under(cut, hq.folder(), report));
    Promised promised;
    std::optional<vault::SigningPublicKey> key;
    if (hq.start()) {
        key = hq.key();
        desk.admitTo(hq);
        promised = work(hq, desk, posts, cut.seed);
    }
    result.wasCut = hq.waitForEnd(500) == powerCutExit;
    result.where = readText(report);
    result.promised = static_cast<qsizetype>(promised.expected) - 1;
    if (!result.wasCut) {
        hq.stop();
    }
    hq.setEnvironment(QProcessEnvironment::systemEnvironment());
    if (!hq.start()) {
        result.problems.append(u"headquarters does not start again"_s);
        return result;
    }
    if (key && *key != hq.key()) {
        result.problems.append(u"headquarters has other keys than before"_s);
        return result;
    }
    desk.admitTo(hq);
    examine(hq, desk, promised, result);
    return result;
}

} // namespace faults
