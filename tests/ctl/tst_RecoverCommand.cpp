// SPDX-License-Identifier: Apache-2.0
#include "store/FolderLock.h"
#include "tests/ctl/RehearsedTown.h"
#include "tests/hq/Damage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::Output;

namespace {

using Names = QMap<QString, QString>; // number → name

Output recover(const QStringList &arguments, const QByteArray &typed = {})
{
    return ctltest::run(QStringList{u"recover"_s} + arguments, typed);
}

QJsonArray peopleIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value(u"people"_s).toArray()
               : QJsonArray();
}

Names namesIn(const QString &path)
{
    Names names;
    for (const auto &value : peopleIn(path)) {
        const QJsonObject one = value.toObject();
        if (one.contains(u"name"_s)) {
            names.insert(one.value(u"number"_s).toString(), one.value(u"name"_s).toString());
        }
    }
    return names;
}

} // namespace

// City hall with its recovery key, real desks and a real headquarters that it cannot start any
// more.
class tst_RecoverCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBrokenDesk_givesTheNamesThatItsPassphraseWould();
    void expiredPeople_areCountedAndOnlyHeadquartersRecordsOpenThem();
    void headquarters_opensOverARotation();
    void anEscrowOfBeforeTheRotation_opensWhatItCanAndSaysSo();
    void aDamagedRecord_costsOnePerson();
    void namesAsASpreadsheet();
    void whatMustNotBe_isRefusedAndNothingIsWritten();
    void aDeskNobodyCanOpen_opensAgain();
    void aRunningDesk_getsNoNewPassphrase();

private:
    [[nodiscard]] QString out() const { return m_out->filePath(u"names.json"_s); }
    [[nodiscard]] QString desk() const { return m_town->desk(u"a"_s); }
    [[nodiscard]] QString recoveryKey() const
    {
        return m_town->hq.data() + u"/keys/offline/recovery.secret"_s;
    }
    [[nodiscard]] QString escrow() const { return m_town->hq.data() + u"/keys/inquiry.escrow"_s; }
    [[nodiscard]] Output recoverDesk() const
    {
        return recover({u"desk"_s,
                        u"--recovery-key"_s,
                        recoveryKey(),
                        u"--data"_s,
                        desk(),
                        u"--out"_s,
                        out()});
    }
    [[nodiscard]] Output recoverHeadquarters(const QString &withEscrow) const
    {
        return recover({u"headquarters"_s,
                        u"--recovery-key"_s,
                        recoveryKey(),
                        u"--escrow"_s,
                        withEscrow,
                        u"--database"_s,
                        m_town->database(),
                        u"--out"_s,
                        out()});
    }
    [[nodiscard]] Names namesOnTheDesk() const;
    [[nodiscard]] int rotate() const;

    std::optional<ctltest::RehearsedTown> m_town;
    std::optional<QTemporaryDir> m_out;
};

void tst_RecoverCommand::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_town.emplace();
    m_out.emplace();
    QVERIFY(m_town->start());
    QVERIFY(m_town->admit(u"a"_s, 5));
}

// By the passphrase, through the real register.
Names tst_RecoverCommand::namesOnTheDesk() const
{
    Names names;
    const Output roster =
        ctltest::run({u"roster"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s}, "practice\n");
    for (const QByteArray &line : roster.out.trimmed().split('\n').mid(1)) {
        const auto cells = QString::fromUtf8(line).split(u'\t');
        names.insert(QString(cells.front()).remove(u' ').remove(u'-'), cells.back());
    }
    return names;
}

int tst_RecoverCommand::rotate() const
{
    return QProcess::execute(QStringLiteral(PROGRAM_DIR "/uketsuke-hq"),
                             {u"--rotate-inquiry"_s, u"--data"_s, m_town->hq.data()});
}

void tst_RecoverCommand::aBrokenDesk_givesTheNamesThatItsPassphraseWould()
{
    const Names expected = namesOnTheDesk();
    QCOMPARE(expected.size(), 5);
    // What is broken: nothing of the keys is left but the one file.
    for (const auto &name : {u"kiosk.sign"_s, u"staff-001.slot"_s, u"municipality.json"_s}) {
        QVERIFY(QFile::remove(desk() + u"/keys/"_s + name));
    }
    const Output output = recoverDesk();
    QVERIFY2(output.exitCode == 0, output.error.constData());
    QVERIFY2(output.out.startsWith("5 people in 7 records: 5 entries opened, 0 expired"),
             output.out.constData());
    QCOMPARE(namesIn(out()), expected);
    const QJsonObject first = peopleIn(out()).first().toObject();
    QVERIFY(QDate::fromString(first.value(u"birth_date"_s).toString(), Qt::ISODate).isValid());
    QVERIFY(first.value(u"address"_s).toString().startsWith(u"見本県"_s));
    QCOMPARE(first.value(u"shelter"_s).toString(), u"999999-001"_s);
    QCOMPARE(QFile::permissions(out()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    for (const QString &name : expected) {
        QVERIFY2(!(output.out + output.error).contains(name.toUtf8()), "a name on the terminal");
    }
}

void tst_RecoverCommand::expiredPeople_areCountedAndOnlyHeadquartersRecordsOpenThem()
{
    const Names expected = namesOnTheDesk();
    const QString gone = expected.firstKey();
    ctltest::change(desk() + u"/register.db"_s,
                    "DELETE FROM person_key WHERE handle = '" + gone.toLatin1() + "'");
    const Output output = recoverDesk();
    QCOMPARE(output.exitCode, 0);
    QVERIFY2(output.out.contains("4 entries opened, 1 expired, 0 unreadable"),
             output.out.constData());
    Names rest = expected;
    rest.remove(gone);
    QCOMPARE(namesIn(out()), rest);
    for (const auto &value : peopleIn(out())) {
        const QJsonObject one = value.toObject();
        QCOMPARE(one.value(u"name_state"_s).toString(),
                 one.value(u"number"_s) == gone ? u"expired"_s : u"opened"_s);
    }
    QVERIFY(QFile::remove(out()));
    QCOMPARE(m_town->hq.stop(), 0);
    QCOMPARE(recoverHeadquarters(escrow()).exitCode, 0);
    QCOMPARE(namesIn(out()), expected);
}

void tst_RecoverCommand::headquarters_opensOverARotation()
{
    QCOMPARE(rotate(), 5); // headquarters runs
    QCOMPARE(m_town->hq.stop(), 0);
    QCOMPARE(rotate(), 0);
    QVERIFY(m_town->start());
    QVERIFY(m_town->admit(u"a"_s, 3));
    QVERIFY(m_town->admit(u"b"_s, 2)); // a desk that only knows the new one
    const Names onDesk = namesOnTheDesk();
    QCOMPARE(onDesk.size(), 8);
    QCOMPARE(m_town->hq.stop(), 0);
    const Output output = recoverHeadquarters(escrow());
    QVERIFY2(output.exitCode == 0, (output.error + output.out).constData());
    QVERIFY2(output.out.contains("10 entries opened, 0 expired, 0 unreadable"),
             output.out.constData());
    const Names names = namesIn(out());
    QCOMPARE(names.size(), 10);
    for (auto one = onDesk.begin(); one != onDesk.end(); ++one) {
        QCOMPARE(names.value(one.key()), one.value());
    }
    // The officer's own copy of before is where it was, beside the new one.
    const QDir offline(m_town->hq.data() + u"/keys/offline"_s);
    QVERIFY(offline.exists(u"inquiry.secret"_s));
    QCOMPARE(offline.entryList({u"inquiry-*.secret"_s}).size(), 1);
}

void tst_RecoverCommand::anEscrowOfBeforeTheRotation_opensWhatItCanAndSaysSo()
{
    const QString before = m_out->filePath(u"before.escrow"_s);
    QVERIFY(QFile::copy(escrow(), before));
    QCOMPARE(m_town->hq.stop(), 0);
    QCOMPARE(rotate(), 0);
    QVERIFY(m_town->start());
    QVERIFY(m_town->admit(u"a"_s, 3));
    QCOMPARE(m_town->hq.stop(), 0);
    const Output output = recoverHeadquarters(before);
    QCOMPARE(output.exitCode, 3);
    QVERIFY2(output.out.contains("5 entries opened, 0 expired, 3 unreadable"),
             output.out.constData());
    QCOMPARE(namesIn(out()).size(), 5);
}

void tst_RecoverCommand::aDamagedRecord_costsOnePerson()
{
    QCOMPARE(m_town->hq.stop(), 0);
    // The bit lies in the box for the inquiry key, which is the one that is opened here.
    hqtest::flipIn(m_town->database(),
                   ctltest::recordIn(m_town->database(), "SELECT bytes FROM record WHERE seq = 4"));
    const Output output = recoverHeadquarters(escrow());
    QCOMPARE(output.exitCode, 3);
    QVERIFY2(output.out.contains("4 entries opened, 0 expired, 1 unreadable"),
             output.out.constData());
    QCOMPARE(namesIn(out()).size(), 4);
}

void tst_RecoverCommand::namesAsASpreadsheet()
{
    const QString csv = m_out->filePath(u"names.csv"_s);
    QCOMPARE(
        recover(
            {u"desk"_s, u"--recovery-key"_s, recoveryKey(), u"--data"_s, desk(), u"--out"_s, csv})
            .exitCode,
        0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBFshelter,number,issuer,presence,"));
    QCOMPARE(text.count("\r\n"), 6);
    for (const QString &name : namesOnTheDesk()) {
        QVERIFY(text.contains('"' + name.toUtf8() + '"'));
    }
}

void tst_RecoverCommand::whatMustNotBe_isRefusedAndNothingIsWritten()
{
    const auto asked = [this](const QString &key, const QString &to) {
        return recover({u"desk"_s, u"--recovery-key"_s, key, u"--data"_s, desk(), u"--out"_s, to});
    };
    // Another secret of the same municipality opens nothing.
    const QString inquiry = m_town->hq.data() + u"/keys/offline/inquiry.secret"_s;
    const Output wrong = asked(inquiry, out());
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.error.contains("sealed to another recovery key"), wrong.error.constData());
    const QString open = m_out->filePath(u"open.secret"_s);
    QVERIFY(QFile::copy(recoveryKey(), open));
    QVERIFY(QFile::setPermissions(open, QFile::ReadOwner | QFile::ReadOther));
    const Output tooOpen = asked(open, out());
    QCOMPARE(tooOpen.exitCode, 1);
    QVERIFY2(tooOpen.error.contains("chmod 600"), tooOpen.error.constData());
    QCOMPARE(asked(m_out->filePath(u"none"_s), out()).exitCode, 1);
    const Output inside = asked(recoveryKey(), desk() + u"/keys/names.json"_s);
    QCOMPARE(inside.exitCode, 1);
    QVERIFY2(inside.error.contains("in the data folder"), inside.error.constData());
    QVERIFY(!QFile::exists(desk() + u"/keys/names.json"_s));
    QVERIFY(!QFile::exists(out()));
    QVERIFY(QFile::copy(recoveryKey(), out()));
    const Output twice = asked(recoveryKey(), out());
    QCOMPARE(twice.exitCode, 1);
    QVERIFY2(twice.error.contains("nothing is overwritten"), twice.error.constData());
    QCOMPARE(QFile(out()).size(), qint64{32});
    QCOMPARE(recover({u"desk"_s}).exitCode, 2);
    QCOMPARE(recover({u"headquarters"_s, u"--recovery-key"_s, recoveryKey()}).exitCode, 2);
    QCOMPARE(recover({u"nobody"_s, u"--recovery-key"_s, recoveryKey()}).exitCode, 2);
}

void tst_RecoverCommand::aDeskNobodyCanOpen_opensAgain()
{
    const Names before = namesOnTheDesk();
    const QStringList wish{
        u"desk"_s, u"--recovery-key"_s, recoveryKey(), u"--data"_s, desk(), u"--new-slot"_s};
    const Output drawn = recover(wish);
    QVERIFY2(drawn.exitCode == 0, drawn.error.constData());
    static const QRegularExpression shown(u"shown this once: ([0-9a-z-]{19})\\n"_s);
    const auto match = shown.match(QString::fromLatin1(drawn.out));
    QVERIFY2(match.hasMatch(), drawn.out.constData());
    static const QRegularExpression number(u"duty number ([0-9]+);"_s);
    const auto rosterBy = [this](const Output &made, const QString &passphrase) {
        const QString duty = number.match(QString::fromLatin1(made.out)).captured(1);
        return ctltest::run(
            {u"roster"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s, u"--duty"_s, duty},
            passphrase.toLatin1() + '\n');
    };
    const Output roster = rosterBy(drawn, match.captured(1));
    QCOMPARE(roster.exitCode, 0);
    for (const QString &name : before) {
        QVERIFY(roster.out.contains(name.toUtf8()));
    }
    QVERIFY(rosterBy(drawn, u"practice"_s).error.contains("opens nothing"));
    // It goes on, sends, and headquarters counts on: it is the same desk.
    QVERIFY(m_town->admit(u"a"_s, 1));
    QCOMPARE(m_town->hq.people(u"999999-001"_s), 6);
    const Output typed = recover(wish + QStringList{u"--passphrase-stdin"_s}, "typed by hand\n");
    QCOMPARE(typed.exitCode, 0);
    QCOMPARE(rosterBy(typed, u"typed by hand"_s).exitCode, 0);
    QVERIFY(rosterBy(drawn, match.captured(1)).exitCode != 0);
    const Output shortOne = recover(wish + QStringList{u"--passphrase-stdin"_s}, "short\n");
    QCOMPARE(shortOne.exitCode, 1);
    QCOMPARE(rosterBy(typed, u"typed by hand"_s).exitCode, 0);
}

void tst_RecoverCommand::aRunningDesk_getsNoNewPassphrase()
{
    const auto running = store::FolderLock::take(desk());
    QVERIFY(running);
    const Output output = recover(
        {u"desk"_s, u"--recovery-key"_s, recoveryKey(), u"--data"_s, desk(), u"--new-slot"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.error.contains("end the desk first"), output.error.constData());
}

QTEST_GUILESS_MAIN(tst_RecoverCommand)
#include "tst_RecoverCommand.moc"
