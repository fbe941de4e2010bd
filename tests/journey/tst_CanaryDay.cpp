// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"
#include "tests/hq/HqProcess.h"
#include "tests/journey/RemoteDesk.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace canary;

namespace {

const QString here = u"999999-001"_s;
const QByteArray passphrase = "kiku 7 no-hana";
// A sanitizer keeps freed memory on purpose, and maps terabytes.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool seesMemory = false;
#else
constexpr bool seesMemory = true;
#endif

// Of resources/practice/people.json.
QList<Canary> canariesOfTheDay()
{
    QList<Canary> canaries;
    add(canaries, u"first name"_s, u"髙﨑　𠮷見本"_s, Canary::Kind::Name);
    add(canaries, u"first address"_s, u"大字練習字見本"_s, Canary::Kind::Name);
    add(canaries, u"first birth date"_s, u"19550904"_s, Canary::Kind::Name);
    add(canaries, u"first birth date as shown"_s, u"1955年9月4日"_s, Canary::Kind::Name);
    add(canaries, u"second name"_s, u"MIHON SAMPLE JOHN"_s, Canary::Kind::Name);
    add(canaries, u"second address"_s, u"見本市練習区架空"_s, Canary::Kind::Name);
    add(canaries, u"second birth date"_s, u"1991-06-30"_s, Canary::Kind::Name);
    add(canaries, u"serial of a staff card"_s, u"999000000074861"_s, Canary::Kind::Secret);
    add(canaries, u"passphrase"_s, QString::fromLatin1(passphrase), Canary::Kind::Secret);
    // Four digits alone stand in many a number; so do they in the command that carries them.
    for (const QByteArray &pin : {QByteArray("4649"), QByteArray("2580")}) {
        const QString digits = QString::fromLatin1(pin);
        canaries.append({u"PIN (UTF-16)"_s,
                         QByteArray(reinterpret_cast<const char *>(digits.utf16()), 8),
                         Canary::Kind::Secret});
        canaries.append(
            {u"PIN in a command"_s, QByteArray::fromHex("0020008004") + pin, Canary::Kind::Secret});
        canaries.append({u"PIN in quotes"_s, '"' + pin + '"', Canary::Kind::Secret});
        canaries.append(
            {u"PIN by itself"_s, QByteArray(1, '\0') + pin + '\0', Canary::Kind::Secret});
    }
    return canaries;
}

} // namespace

// One whole day at a real window with a real headquarters; then everything that it left behind is
// searched for who was there and what was typed.
class TestCanaryDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void theSearch_findsWhatIsThere();
    void aWholeDay_leavesNobodyBehind();

private:
    void receive();
    void lay(const QString &card, const QByteArray &pin);
    void takeCard();
    void comeOnDuty();
    [[nodiscard]] QByteArray guestsNumber() const;
    [[nodiscard]] QList<Canary> keys() const;
    void compareOpenMemory(const QList<Canary> &canaries);
    void compareLockedMemory(const QList<Canary> &canaries);
    void searchFiles(const QList<Canary> &canaries);

    QTemporaryDir m_root;
    PracticeReader m_reader;
    hqtest::HqProcess m_hq;
    std::optional<RemoteDesk> m_desk;
};

void TestCanaryDay::theSearch_findsWhatIsThere()
{
    const auto canaries = canariesOfTheDay();
    QVERIFY(canaries.size() > 20);
    for (const Canary &canary : canaries) {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"deep/.hidden"_s));
        QFile file(folder.filePath(u"deep/.hidden/file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, '.') + canary.bytes + QByteArray(5000, '.'));
        file.close();
        QVERIFY2(leftIn(folder.path(), canaries).join(u'\n').contains(canary.what),
                 qPrintable(canary.what));
    }
}

void TestCanaryDay::lay(const QString &card, const QByteArray &pin)
{
    QVERIFY(m_reader.insert(card));
    m_desk->type(pin);
}

void TestCanaryDay::takeCard()
{
    QVERIFY(m_reader.remove());
    m_desk->tap(u"終わる"_s);
}

// A member of staff keeps their card when they come, and goes by it.
void TestCanaryDay::comeOnDuty()
{
    m_desk->tap(u"係の人用"_s);
    m_desk->tap(u"勤務の開始・終了"_s);
    m_desk->type("1");
    m_desk->tap(u"次からカードで"_s);
    QVERIFY(m_reader.insert(u"tome"_s));
    m_desk->tap(u"勤務をはじめる"_s); // there as soon as the card is kept
    takeCard();
    m_desk->tap(u"係の人用"_s);
    m_desk->tap(u"勤務の開始・終了"_s);
    QVERIFY(m_reader.insert(u"tome"_s));
    m_desk->tap(u"勤務をおわる"_s);
    takeCard();
    QVERIFY(QFile::exists(m_desk->data() + u"/keys/staff-cards"_s));
}

// As staff reads it from the band.
QByteArray TestCanaryDay::guestsNumber() const
{
    QProcess roster;
    roster.start(QStringLiteral(PROGRAM_DIR "/uketsukectl"),
                 {u"roster"_s, u"--data"_s, m_desk->data()});
    roster.waitForFinished(patience);
    for (const QByteArray &line : roster.readAllStandardOutput().split('\n')) {
        if (line.endsWith("(guest)")) {
            return line.split('\t').constFirst().simplified().replace(" ", "").replace("-", "");
        }
    }
    return {};
}

// The morning and the day: the first passphrase, a card, a guest who is named later.
void TestCanaryDay::receive()
{
    m_desk->type(passphrase);
    m_desk->type(passphrase);
    m_desk->tap(u"係の人：受付を始める"_s);
    m_desk->type(passphrase);
    m_desk->tap(u"受付を始める"_s);
    m_desk->tap(u"名簿を閉じる"_s);
    const auto keys = vault::KeyFolder::open(m_desk->data() + u"/keys"_s);
    QVERIFY(keys);
    m_hq.admit(keys->kiosk(), keys->signer().publicKey());

    lay(u"takasaki"_s, "4649");
    m_desk->tap(u"はい、わたしです"_s);
    takeCard();
    m_desk->tap(u"カードがない人"_s);
    m_desk->tap(u"終わる"_s);
    const QByteArray number = guestsNumber();
    QCOMPARE(number.size(), 8);
    lay(u"smith"_s, "2580");
    m_desk->tap(u"番号をもらいました"_s);
    m_desk->type(number);
    m_desk->tap(u"はい、わたしです"_s);
    takeCard();
    QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 2, patience);
}

// What a passphrase opens, as the desk itself would make it of its files.
QList<Canary> TestCanaryDay::keys() const
{
    const QString folder = m_desk->data() + u"/keys"_s;
    const auto opened = vault::KeyFolder::open(folder)->unlock(
        core::firstDutyNumber, core::SecretBytes::copyOf(vault::octetSpan(passphrase)));
    return {{u"the desk's key"_s, vault::byteArrayOf(opened->kek.span()), Canary::Kind::KeyInUse},
            {u"the shelter's secret"_s,
             vault::byteArrayOf(opened->shelter.secret.span()),
             Canary::Kind::Secret}};
}

// The roster is open, so names are there, which also shows that the search finds what is; but
// no PIN, no passphrase and no shelter's secret.
void TestCanaryDay::compareOpenMemory(const QList<Canary> &canaries)
{
    if (!seesMemory) {
        return;
    }
    const auto remembered = m_desk->remembered(canaries);
    QVERIFY(remembered.value(u"first address (UTF-16)"_s) > 0);
    QVERIFY(remembered.value(u"second name (UTF-16)"_s) > 0);
    for (const Canary &canary : canaries) {
        if (canary.kind == Canary::Kind::Secret) {
            QVERIFY2(remembered.value(canary.what) == 0, qPrintable(canary.what));
        }
    }
}

void TestCanaryDay::compareLockedMemory(const QList<Canary> &canaries)
{
    if (!seesMemory) {
        return;
    }
    const auto remembered = m_desk->remembered(canaries);
    QVERIFY(!remembered.isEmpty());
    QStringList found;
    for (auto one = remembered.begin(); one != remembered.end(); ++one) {
        if (one.value() > 0) {
            found.append(u"%1: %2"_s.arg(one.key()).arg(one.value()));
        }
    }
    QCOMPARE(found, QStringList());
}

// All that is left, at the desk and at headquarters, running and stopped.
void TestCanaryDay::searchFiles(const QList<Canary> &canaries)
{
    const QString all = filesBelow(m_root.path()).join(u'\n');
    for (const auto &name : {u"desk/register.db\n"_s,
                             u"desk/register.db-wal"_s,
                             u"desk.instance"_s,
                             u"desk.backup/"_s,
                             u"desk.log"_s}) {
        QVERIFY2((all + u'\n').contains(name), qPrintable(name));
    }
    QCOMPARE(leftIn(m_root.path(), canaries), QStringList());
    QVERIFY(QFile::exists(m_hq.data() + u"/hq.db-wal"_s));
    QCOMPARE(leftIn(m_hq.folder(), canaries), QStringList());
    QCOMPARE(m_hq.stop(), 0); // makes a last copy
    QCOMPARE(leftIn(m_hq.folder(), canaries), QStringList());
    const QByteArray log = m_hq.log();
    QVERIFY(!log.isEmpty());
    for (const Canary &canary : canaries) {
        QVERIFY2(!log.contains(canary.bytes), qPrintable(canary.what));
    }
}

void TestCanaryDay::aWholeDay_leavesNobodyBehind()
{
    QVERIFY(m_hq.start());
    m_desk.emplace(m_root.path());
    m_desk->start(m_hq.data() + u"/public/municipality.json"_s);
    receive();
    comeOnDuty();
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto canaries = canariesOfTheDay() + keys();

    m_desk->tap(u"係の人用"_s);
    m_desk->type(passphrase);
    m_desk->pick(0);
    compareOpenMemory(canaries);
    m_desk->tap(u"退所する"_s);
    m_desk->tap(u"自分の家"_s);
    m_desk->tap(u"名簿を閉じる"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 1, patience);
    const QString copies = m_desk->data() + u".backup"_s;
    QTRY_VERIFY_WITH_TIMEOUT(!filesBelow(copies).isEmpty(), patience);
    compareLockedMemory(canaries);

    m_desk->powerOff();
    searchFiles(canaries);
    QCOMPARE(m_reader.forbidden(), 0); // nobody asked a card for the twelve digits
}

QTEST_GUILESS_MAIN(TestCanaryDay)
#include "tst_CanaryDay.moc"
