// SPDX-License-Identifier: Apache-2.0
#include "store/Backup.h"
#include "store/FolderLock.h"
#include "tests/ctl/RehearsedTown.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::Output;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

constexpr core::StaffMember colleague{2, core::StaffRole::Supervisor};
constexpr core::StaffMember helper{3, core::StaffRole::Member};
const QByteArray ofColleague = "kaki nashi momo ume";
const QByteArray ofHelper = "mame kome mugi awa";

} // namespace

// A desk whose work is over, and the two people who say so.
class tst_WipeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_town.emplace();
        QVERIFY(m_town->start());
        QVERIFY(m_town->admit(u"a"_s, 5));
        auto keys = vault::KeyFolder::open(keyFolder());
        const auto by = keys->unlock(core::firstDutyNumber, secret("practice"));
        QVERIFY(by);
        for (const auto &[who, words] : {std::pair(colleague, ofColleague), {helper, ofHelper}}) {
            auto slot = keys->makeSlot(*by, who, secret(words));
            QVERIFY(slot && keys->keepSlot(std::move(*slot)));
        }
        QVERIFY(QDir().mkpath(backup()));
        QVERIFY(store::backUp({desk(), backup(), keys->kiosk(), std::nullopt}));
    }

    void twoSupervisors_leaveNothingOfTheDesk()
    {
        const auto kiosk = vault::KeyFolder::open(keyFolder())->kiosk();
        QVERIFY(QFile::exists(desk() + u".instance"_s));
        const Output wiped = wipe({1, 2}, "practice\n" + ofColleague + '\n');
        QVERIFY2(wiped.exitCode == 0, wiped.error.constData());
        QVERIFY(wiped.out.contains(kiosk.text().toLatin1()));
        QVERIFY(!QFile::exists(keyFolder()));
        QVERIFY(!QFile::exists(store::backupFolderOf(backup(), kiosk)));
        QVERIFY(!QFile::exists(desk() + u".instance"_s));
        QDirIterator left(desk(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (left.hasNext()) {
            const QFileInfo file(left.next());
            const bool isOurs = file.fileName() == u"admission.json"_s; // the rehearsal's
            QVERIFY2(isOurs || file.size() == 0, qPrintable(file.fileName()));
        }
        // What headquarters counted stays counted.
        QCOMPARE(m_town->hq.people(u"999999-001"_s), 5);
        QCOMPARE(wipe({1, 2}, "practice\n" + ofColleague + '\n').exitCode, 1);
    }

    void withoutTwoSupervisors_nothingIsDeleted_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("the same twice")
            << QList{1, 1} << QByteArray("practice\npractice\n") << QByteArray("two different");
        QTest::newRow("a wrong passphrase")
            << QList{1, 2} << QByteArray("practice\npractice\n") << QByteArray("number 2 opens");
        QTest::newRow("only one typed")
            << QList{1, 2} << QByteArray("practice\n") << QByteArray("number 2 opens");
        QTest::newRow("who is no supervisor") << QList{1, 3} << "practice\n" + ofHelper + '\n'
                                              << QByteArray("not a supervisor");
        QTest::newRow("a number without a slot") << QList{1, 9} << "practice\n" + ofHelper + '\n'
                                                 << QByteArray("number 9 opens");
        QTest::newRow("the medium is away") << QList{1, 2} << "practice\n" + ofColleague + '\n'
                                            << QByteArray("plug in");
    }

    void withoutTwoSupervisors_nothingIsDeleted()
    {
        QFETCH(const QList<int>, numbers);
        QFETCH(const QByteArray, typed);
        QFETCH(const QByteArray, sentence);
        if (sentence == "plug in") {
            QVERIFY(QDir(backup()).removeRecursively());
        }
        const Output refused = wipe(numbers, typed);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains(sentence), refused.error.constData());
        QCOMPARE(namesShown(), 5);
    }

    void whatHeadquartersLacks_isNotDeleted()
    {
        QVERIFY(m_town->admitWithoutSending(u"a"_s, 3));
        const Output refused = wipe({1, 2}, "practice\n" + ofColleague + '\n');
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains("lacks 3 records"), refused.error.constData());
        QCOMPARE(namesShown(), 8);
        QVERIFY(m_town->admit(u"a"_s, 1));
        QCOMPARE(wipe({1, 2}, "practice\n" + ofColleague + '\n').exitCode, 0);
    }

    void aDeskThatRuns_isNotDeleted()
    {
        const auto running = store::FolderLock::take(desk());
        QVERIFY(running);
        QCOMPARE(wipe({1, 2}, "practice\n" + ofColleague + '\n').exitCode, 1);
        QVERIFY(QFile::exists(keyFolder()));
    }

    void wrongCommandLine_explainsItself()
    {
        QCOMPARE(ctltest::run({u"wipe"_s}).exitCode, 2);
        QCOMPARE(ctltest::run({u"wipe"_s, u"--data"_s, desk(), u"--by"_s, u"1"_s}).exitCode, 2);
        QCOMPARE(wipe({1, 1000}, {}).exitCode, 2);
    }

private:
    [[nodiscard]] QString desk() const { return m_town->desk(u"a"_s); }
    [[nodiscard]] QString keyFolder() const { return desk() + u"/keys"_s; }
    [[nodiscard]] QString backup() const { return m_town->desk(u"stick"_s); }
    [[nodiscard]] Output wipe(const QList<int> &numbers, const QByteArray &typed) const
    {
        return ctltest::run({u"wipe"_s,
                             u"--data"_s,
                             desk(),
                             u"--backup"_s,
                             backup(),
                             u"--by"_s,
                             QString::number(numbers[0]),
                             u"--and-by"_s,
                             QString::number(numbers[1]),
                             u"--passphrases-stdin"_s},
                            typed);
    }
    [[nodiscard]] qsizetype namesShown() const
    {
        return ctltest::run({u"roster"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s},
                            "practice\n")
            .out.count("見本　");
    }

    std::optional<ctltest::RehearsedTown> m_town;
};

QTEST_GUILESS_MAIN(tst_WipeCommand)
#include "tst_WipeCommand.moc"
