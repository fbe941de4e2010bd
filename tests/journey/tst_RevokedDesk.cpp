// SPDX-License-Identifier: Apache-2.0
// A desk that headquarters takes out: its staff's keys go, and nobody is turned away.
#include "tests/hq/AskingDesk.h"
#include "tests/journey/WholeDesk.h"
#include "vault/KeyCopy.h"

#include <QDirIterator>
#include <QLabel>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
constexpr int patience = 60'000; // ms; a desk with nothing to send calls every twenty seconds
} // namespace

class TestRevokedDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->open();
        m_desk->openShelter();
        countOne();
        QTRY_COMPARE(m_hq->people(here), 1);
        QTRY_COMPARE(slotFiles().size(), 2); // the desk's and the copy's
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void signedInStaff_isSentAway_andTheKeysAreGoneEverywhere()
    {
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        revoke();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Start>(), patience);
        QTRY_COMPARE(slotFiles(), QStringList());
        QTRY_VERIFY(deskList().contains("keys deleted"));
        expectStaffIsTold();

        // Arrivals, and who goes out by number: recorded, sent, and not counted.
        const QString number = countOne();
        letOut(number);
        QTRY_VERIFY(m_hq->alarms().contains(u"revoked_sends"_s));
        QCOMPARE(m_hq->people(here), 1);

        // Also after the next start, and from the copy.
        m_desk->close();
        QCOMPARE(slotFiles(), QStringList());
        for (const QString &folder : keyFolders()) {
            const auto keys = vault::KeyFolder::open(folder);
            QVERIFY2(keys && keys->isTakenOut(), qPrintable(folder));
            QVERIFY(!keys->unlock(firstDutyNumber, practice()));
        }
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        expectStaffIsTold();
        countOne();
        QCOMPARE(m_hq->people(here), 1);
    }

    // A stick from a drawer, copied into the place of the keys.
    void olderCopyOfTheKeys_opensNothingEither()
    {
        const QString keyFolder = keyFolders().front();
        QTemporaryDir drawer;
        const QString older = drawer.filePath(u"keys"_s);
        QVERIFY(vault::copyKeyFiles(keyFolder, older));
        revoke();
        countOne();
        QTRY_VERIFY_WITH_TIMEOUT(deskList().contains("keys deleted"), patience);
        m_desk->close();
        QVERIFY(QDir(keyFolder).removeRecursively());
        QVERIFY(vault::copyKeyFiles(older, keyFolder));
        QVERIFY(vault::KeyFolder::open(keyFolder)->unlock(firstDutyNumber, practice()));
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        expectStaffIsTold();
        QTRY_COMPARE(slotFiles(), QStringList());
    }

    void whoeverTypesTheirWords_isToldWhyTheyOpenNothing()
    {
        m_desk->tap(u"係の人用"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
        revoke();
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);
        QTRY_COMPARE(slotFiles(), QStringList());
    }

    // A shelter is opened by whoever is there.
    void closedShelter_opensWithoutAnybody()
    {
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->tap(u"受付を止める"_s);
        m_desk->tap(u"受付だけ止める"_s);
        QTRY_VERIFY(!m_desk->page<screen::StaffDesk>().shelterOpen);
        m_desk->tap(u"名簿を閉じる"_s);
        revoke();
        QTRY_VERIFY_WITH_TIMEOUT(slotFiles().isEmpty(), patience);
        m_desk->tap(u"係の人：受付を始める"_s);
        QVERIFY(isTold());
        m_desk->tap(u"受付にもどる"_s);
        m_desk->openShelterLocked();
        countOne();
    }

private:
    [[nodiscard]] bool isTold() const
    {
        return m_desk->shows<screen::Trouble>() &&
               m_desk->page<screen::Trouble>().problem == IntakeProblem::DeskTakenOut;
    }

    void expectStaffIsTold() const
    {
        m_desk->tap(u"係の人用"_s);
        QVERIFY(isTold());
        QStringList said;
        for (const QLabel *label : m_desk->window->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                said << label->text();
            }
        }
        QVERIFY(said.contains(u"本部がこの受付機の登録を取り消しました"_s));
        m_desk->tap(u"受付にもどる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
    }

    void revoke() const
    {
        const auto keys = vault::KeyFolder::open(keyFolders().front());
        QVERIFY(keys);
        QCOMPARE(hqtest::command(*m_hq, {u"--revoke"_s, keys->kiosk().text()}).status, 0);
    }
    [[nodiscard]] QByteArray deskList() const { return hqtest::command(*m_hq, {u"--desks"_s}).out; }

    QString countOne() const
    {
        m_desk->tap(u"カードがない人"_s);
        [this] { QTRY_VERIFY(m_desk->shows<screen::Counted>()); }();
        const QString number = m_desk->page<screen::Counted>().who.handle.text();
        m_desk->tap(u"終わる"_s);
        return number;
    }

    void letOut(const QString &number) const
    {
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(number);
        QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
        m_desk->tap(u"外出する"_s);
        QTRY_VERIFY(m_desk->shows<screen::CameOrWent>());
        m_desk->tap(u"終わる"_s);
    }

    [[nodiscard]] static core::SecretBytes practice()
    {
        core::SecretBytes passphrase;
        for (const char letter : std::string_view("practice")) {
            passphrase.append(static_cast<unsigned char>(letter));
        }
        return passphrase;
    }

    // The desk's, then the copy's.
    [[nodiscard]] QStringList keyFolders() const
    {
        QStringList found{m_desk->settings().dataFolder + u"/keys"_s};
        QDirIterator copies(
            m_desk->settings().backupFolder, {u"keys"_s}, QDir::Dirs, QDirIterator::Subdirectories);
        while (copies.hasNext()) {
            found << copies.next();
        }
        return found;
    }
    [[nodiscard]] QStringList slotFiles() const
    {
        QStringList found;
        for (const QString &folder :
             {m_desk->settings().dataFolder, m_desk->settings().backupFolder}) {
            QDirIterator files(
                folder, {u"staff-*"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                found << files.next();
            }
        }
        return found;
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestRevokedDesk)
#include "tst_RevokedDesk.moc"
