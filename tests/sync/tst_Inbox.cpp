// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/sync/RealDesk.h"

#include <QSignalSpy>

#include <filesystem>

using namespace synctest;
using uplink::Inbox;
using wire::Letter;
using wire::LetterKind;

// What headquarters says to a desk: from its book, over real TLS, to the register's memory of what
// was carried out.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->admit();
        m_desk->open();
        m_desk->arrive(3);
        m_carriedOut.clear();
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    // Abuse kind 6: taken out by a command of another process, while the session is open.
    void lock_arrivesInAnOpenSession_andIsAcknowledged()
    {
        startObedient();
        QTRY_VERIFY(m_desk->isSent());
        revoke();
        QVERIFY(deskList().contains("not yet told"));
        (void)m_desk->arrive();
        m_desk->uplink().wake();
        QTRY_VERIFY(deskList().contains("keys deleted"));
        QCOMPARE(m_carriedOut, QList<quint64>{1});
        // Said once: nothing comes any more, though it goes on sending.
        (void)m_desk->arrive();
        m_desk->uplink().wake();
        QTRY_COMPARE(m_desk->uplink().waiting(), 0U);
        QCOMPARE(m_carriedOut, QList<quint64>{1});
        QCOMPARE(m_desk->uplink().inbox().taken(), quint64{1});
        QCOMPARE(m_hq->people(here), 3);
    }

    void deskThatWasAwayForDays_isToldOnItsReturn()
    {
        startObedient();
        QTRY_VERIFY(m_desk->isSent());
        m_desk->close();
        revoke();
        m_hq->kill();
        QVERIFY(m_hq->start());
        m_desk->open();
        startObedient();
        QTRY_VERIFY(deskList().contains("keys deleted"));
        QCOMPARE(m_carriedOut, QList<quint64>{1});
    }

    void powerLossBeforeItWasRemembered_hasItDoneAgain()
    {
        startObedient();
        QTRY_VERIFY(m_desk->isSent());
        m_desk->close();
        revoke();
        m_desk->open();
        m_desk->start();
        QSignalSpy first(&m_desk->uplink().inbox(), &Inbox::arrived);
        QTRY_VERIFY(!first.isEmpty()); // done, and then the power goes
        m_desk->close();
        QVERIFY(deskList().contains("not yet told"));
        m_desk->open();
        startObedient();
        QTRY_VERIFY(deskList().contains("keys deleted"));
        QCOMPARE(m_carriedOut, QList<quint64>{1});
        // And not once more after that.
        m_desk->close();
        m_desk->open();
        startObedient();
        QTRY_VERIFY(m_desk->uplink().lastReceipt() > 0);
        QTRY_COMPARE(m_desk->uplink().waiting(), 0U);
        QCOMPARE(m_carriedOut, QList<quint64>{1});
    }

    // Whoever puts a copied disk back has the slots again: it is told again.
    void diskPutBack_isToldAgain()
    {
        startObedient();
        QTRY_VERIFY(m_desk->isSent());
        m_desk->close();
        std::filesystem::copy(m_desk->path(u"desk"_s).toStdString(),
                              m_desk->path(u"before"_s).toStdString());
        revoke();
        m_desk->open();
        startObedient();
        QTRY_VERIFY(deskList().contains("keys deleted"));
        m_desk->close();
        m_desk->useFolder(u"before"_s);
        m_desk->open();
        startObedient();
        QTRY_COMPARE(m_carriedOut, (QList<quint64>{1, 1}));
        QTRY_COMPARE(m_desk->uplink().inbox().taken(), quint64{1});
    }

    void forgedLetters_areNeitherCarriedOutNorTaken()
    {
        const Letter genuine = letter(1);
        Letter foreign = genuine;
        foreign.kiosk.uuid = QUuid::createUuid();
        QByteArray changed = sealed(genuine, m_headquarters);
        changed[changed.size() / 2] = static_cast<char>(changed.at(changed.size() / 2) ^ 1);
        const QMap<QString, QByteArray> forged{
            {u"of another signer"_s, sealed(genuine, m_stranger)},
            {u"signed by the desk itself"_s,
             wire::seal({wire::PayloadType::Letter, {genuine.kiosk}, wire::encode(genuine)},
                        wire::signWith(m_desk->keys().signer()))},
            {u"for another desk"_s, sealed(foreign, m_headquarters)},
            {u"ahead of what is missing"_s, sealed(letter(2, LetterKind::Bundle), m_headquarters)},
            {u"a changed byte"_s, changed},
            {u"another kind of payload"_s,
             wire::seal({wire::PayloadType::Receipt, {}, wire::encode(genuine)},
                        wire::signWith(m_headquarters))},
            {u"nothing"_s, {}},
            {u"too long"_s, sealed(genuine, m_headquarters) + QByteArray(8192, 'x')}};
        Inbox inbox(m_desk->reg(), m_headquarters.publicKey());
        QSignalSpy arrived(&inbox, &Inbox::arrived);
        QSignalSpy took(&inbox, &Inbox::tookOne);
        for (const auto &[what, envelope] : forged.asKeyValueRange()) {
            inbox.look({envelope});
            QVERIFY2(arrived.isEmpty() && took.isEmpty(), qPrintable(what));
        }
        QCOMPARE(inbox.taken(), quint64{0});
        inbox.look({sealed(genuine, m_headquarters)});
        QCOMPARE(arrived.size(), 1);
    }

    void replayedLetter_isIgnored()
    {
        Inbox inbox(m_desk->reg(), m_headquarters.publicKey());
        QSignalSpy arrived(&inbox, &Inbox::arrived);
        const QByteArray first = sealed(letter(1), m_headquarters);
        inbox.look({first});
        inbox.look({first}); // not yet carried out: it comes again
        QCOMPARE(arrived.size(), 2);
        inbox.carriedOut(2); // nobody asked for that
        QCOMPARE(inbox.taken(), quint64{0});
        inbox.carriedOut(1);
        inbox.look({first});
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(inbox.taken(), quint64{1});
        // What was taken is remembered by whoever comes after.
        Inbox next(m_desk->reg(), m_headquarters.publicKey());
        QCOMPARE(next.taken(), quint64{1});
    }

    // A newer headquarters: its letter must not hold up the next one.
    void unknownKind_isTakenAndNothingDone()
    {
        Inbox inbox(m_desk->reg(), m_headquarters.publicKey());
        QSignalSpy arrived(&inbox, &Inbox::arrived);
        QSignalSpy passedOver(&inbox, &Inbox::passedOver);
        Letter newer = letter(1);
        newer.kind = LetterKind(4711);
        const QByteArray second = sealed(letter(2, LetterKind::Bundle), m_headquarters);
        inbox.look({second, sealed(newer, m_headquarters), second});
        QCOMPARE(passedOver.size(), 1);
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.front().front().value<Letter>().number, quint64{2});
        QCOMPARE(inbox.taken(), quint64{1});
    }

    // Whoever keeps another letter from being carried out does not keep the desk open by that.
    void orderToLock_waitsForNoOtherLetter()
    {
        Inbox inbox(m_desk->reg(), m_headquarters.publicKey());
        QSignalSpy arrived(&inbox, &Inbox::arrived);
        const QByteArray first = sealed(letter(1, LetterKind::Bundle), m_headquarters);
        const QByteArray lock = sealed(letter(3), m_headquarters);
        inbox.look({first, lock});
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.front().front().value<Letter>().number, quint64{3});
        inbox.carriedOut(1); // that one was not asked for
        QCOMPARE(inbox.taken(), quint64{0});
        inbox.carriedOut(3);
        QCOMPARE(inbox.taken(), quint64{3});
        inbox.look({first, lock});
        QCOMPARE(arrived.size(), 1);
    }

private:
    [[nodiscard]] Letter letter(quint64 number, LetterKind kind = LetterKind::Lock) const
    {
        return {m_desk->keys().kiosk(), number, kind, 1};
    }
    static QByteArray sealed(const Letter &letter, const vault::KioskSigner &signer)
    {
        return wire::seal({wire::PayloadType::Letter, {}, wire::encode(letter)},
                          wire::signWith(signer));
    }
    void revoke() const
    {
        QCOMPARE(hqtest::command(*m_hq, {u"--revoke"_s, m_desk->keys().kiosk().text()}).status, 0);
    }
    [[nodiscard]] QByteArray deskList() const { return hqtest::command(*m_hq, {u"--desks"_s}).out; }
    // A desk that does what it is told, at once.
    void startObedient()
    {
        m_desk->start();
        Inbox *inbox = &m_desk->uplink().inbox();
        connect(inbox, &Inbox::arrived, this, [this, inbox](const Letter &letter) {
            m_carriedOut.append(letter.number);
            inbox->carriedOut(letter.number);
        });
    }

    vault::KioskSigner m_headquarters = vault::KioskSigner::generate();
    vault::KioskSigner m_stranger = vault::KioskSigner::generate();
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<RealDesk> m_desk;
    QList<quint64> m_carriedOut;
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_Inbox.moc"
