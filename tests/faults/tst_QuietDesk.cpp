// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/DeskProcess.h"
#include "tests/hq/HqProcess.h"
#include "vault/KeyFolder.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// A desk on which nobody taps any more: what it has recorded arrives all the same.
class tst_QuietDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registerThatClosedItself_isOpenedAgainForWhatWaits()
    {
        const auto school = u"999999-001"_s;
        QTemporaryDir folder;
        hqtest::HqProcess hq;
        QVERIFY(hq.start());
        faults::DeskProcess desk({folder.filePath(u"desk"_s),
                                  school,
                                  0,
                                  hq.data() + u"/public/municipality.json"_s,
                                  hq.url()});
        connect(&desk, &faults::DeskProcess::ready, &desk, [&] {
            const auto keys = vault::KeyFolder::open(desk.data() + u"/keys"_s);
            QVERIFY(keys);
            hq.admit(keys->kiosk(), keys->signer().publicKey());
        });
        desk.setPace(20);
        desk.start(1);
        QTRY_VERIFY_WITH_TIMEOUT(hq.people(school) > 0, 20'000);
        QCOMPARE(::kill(static_cast<pid_t>(hq.processId()), SIGSTOP), 0);
        QTRY_VERIFY(desk.waiting() > 20);
        desk.setDiskTrouble('s');
        QTRY_VERIFY(desk.refusals() > 1);
        desk.order(u"pause"_s);
        QTRY_VERIFY(desk.isPaused());
        QVERIFY(desk.waiting() > 20);

        desk.setDiskTrouble('-');
        QCOMPARE(::kill(static_cast<pid_t>(hq.processId()), SIGCONT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.waiting(), quint64{0}, 40'000);
        QCOMPARE(hq.figure(school, u"outstanding"_s).toInt(-1), 0);
        QCOMPARE(hq.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_QuietDesk)
#include "tst_QuietDesk.moc"
