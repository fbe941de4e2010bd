// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"
#include "tests/ctl/RehearsedTown.h"
#include "tests/hq/Damage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::change;
using ctltest::Output;
using ctltest::recordIn;

namespace {

constexpr int people = 6;
constexpr int last = people + 2; // after the records that open stream and shelter

QByteArray hex(const QByteArray &bytes)
{
    return "x'" + bytes.toHex() + '\'';
}

QByteArray number(int value)
{
    return QByteArray::number(value);
}

core::Record recordAt(const QString &database, int seq)
{
    const QByteArray sql = "SELECT record FROM log WHERE seq = " + number(seq);
    return core::recordFrom(recordIn(database, sql.constData())).value_or(core::Record());
}

// The person key's name in a sealed half: version, byte string of 8 (vault/SealedHalf.h).
QByteArray keyIdAt(const QString &database, int seq)
{
    return recordAt(database, seq).sealed.mid(3, 8);
}

QByteArray columnOf(const QString &database, const char *column, const QByteArray &keyId)
{
    const QByteArray sql =
        QByteArray("SELECT ") + column + " FROM person_key WHERE key_id = " + hex(keyId);
    return recordIn(database, sql.constData());
}

void setBox(const QString &database, const QByteArray &keyId, const QByteArray &box)
{
    change(database, "UPDATE person_key SET box = " + hex(box) + " WHERE key_id = " + hex(keyId));
}

// As who knows the format and the chain would: its hash fits.
void store(const QString &database, const core::Record &record)
{
    change(database,
           "UPDATE log SET record = " + hex(record.bytes()) + ", hash = " + hex(record.hash()) +
               " WHERE seq = " + QByteArray::number(record.clear.seq));
}

} // namespace

// Somebody had the desk's disk in their hands, and put it back: what was done is found, and where.
class tst_TamperedRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void untouched_isSound();
    void personKeysSwapped_areLocatedWithThePassphrase();
    void personKeyUnderAnotherNumber_isLocated();
    void personKeyOfNobody_isNamed();
    void flippedBitInAPersonKey_isLocatedWithThePassphrase();
    void sealedHalvesSwapped_areLocatedThoughTheChainFits();
    void recordsSwapped_areLocated();
    void cutAtTheEnd_isToldByTheReceipt();
    void cutWithItsReceipt_isToldByHeadquartersOnly();
    void rolledBackToAnOldCopy_isToldByHeadquartersOnly();
    void aWrongPassphrase_isNoProof();

private:
    [[nodiscard]] QString database() const { return folder() + u"/register.db"_s; }
    [[nodiscard]] QString folder() const { return m_town->desk(u"a"_s); }
    [[nodiscard]] Output verify(const QByteArray &passphrase = {}) const;
    [[nodiscard]] Output verifyWithHeadquarters();

    std::optional<ctltest::RehearsedTown> m_town;
};

// What the output says of a record.
#define FOUND(output, seq, what)                                                                   \
    do {                                                                                           \
        QCOMPARE((output).exitCode, 1);                                                            \
        QVERIFY2((output).out.contains(", record " + number(seq) + ": " + (what)),                 \
                 (output).out.constData());                                                        \
    } while (false)

void tst_TamperedRegister::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_town.emplace();
    QVERIFY(m_town->start());
    QVERIFY(m_town->admit(u"a"_s, people));
}

Output tst_TamperedRegister::verify(const QByteArray &passphrase) const
{
    QStringList arguments{u"verify"_s, u"--data"_s, folder()};
    if (!passphrase.isEmpty()) {
        arguments.append(u"--passphrase-stdin"_s);
    }
    return ctltest::run(arguments, passphrase + '\n');
}

Output tst_TamperedRegister::verifyWithHeadquarters()
{
    return ctltest::run({u"verify"_s, u"--hq"_s, m_town->hq.board(), u"--desk"_s, folder()});
}

void tst_TamperedRegister::untouched_isSound()
{
    const Output output = verify("practice");
    QVERIFY2(output.exitCode == 0, output.out.constData());
    QVERIFY2(output.out.contains("6 sealed halves opened, 0 expired"), output.out.constData());
    QVERIFY2(verify().out.contains("(not opened: no passphrase)"), "nothing is claimed");
    // Expiry is no damage.
    change(database(), "DELETE FROM person_key WHERE key_id = " + hex(keyIdAt(database(), 4)));
    const Output expired = verify("practice");
    QVERIFY2(expired.exitCode == 0, expired.out.constData());
    QVERIFY(expired.out.contains("1 expired"));
}

void tst_TamperedRegister::personKeysSwapped_areLocatedWithThePassphrase()
{
    const QByteArray one = keyIdAt(database(), 4);
    const QByteArray other = keyIdAt(database(), 6);
    const QByteArray box = columnOf(database(), "box", one);
    QCOMPARE(box.size(), 80);
    setBox(database(), one, columnOf(database(), "box", other));
    setBox(database(), other, box);
    // Sealed to the shelter: nobody else can tell one box from another.
    QCOMPARE(verify().exitCode, 0);
    const Output output = verify("practice");
    FOUND(output, 4, "its sealed half does not open");
    FOUND(output, 6, "its sealed half does not open");
    QVERIFY(output.out.endsWith("NOT SOUND: 2 findings\n"));
}

void tst_TamperedRegister::personKeyUnderAnotherNumber_isLocated()
{
    change(database(),
           "UPDATE person_key SET handle = '00000000' WHERE key_id = " +
               hex(keyIdAt(database(), 5)));
    FOUND(verify(), 5, "its person key stands under another number (00000000)");
}

void tst_TamperedRegister::personKeyOfNobody_isNamed()
{
    change(database(),
           "INSERT INTO person_key SELECT x'0011223344556677', issuer, '0000000Z', box "
           "FROM person_key LIMIT 1");
    const Output output = verify();
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("number 0000000Z: its person key belongs to no record"),
             output.out.constData());
}

void tst_TamperedRegister::flippedBitInAPersonKey_isLocatedWithThePassphrase()
{
    const QByteArray id = keyIdAt(database(), last);
    QByteArray box = columnOf(database(), "box", id);
    box[40] = static_cast<char>(box[40] ^ 1);
    setBox(database(), id, box);
    FOUND(verify("practice"), last, "its sealed half does not open");
}

// The last two persons change places, and whoever did it knows how to compute a chain.
void tst_TamperedRegister::sealedHalvesSwapped_areLocatedThoughTheChainFits()
{
    core::Record before = recordAt(database(), last - 1);
    core::Record after = recordAt(database(), last);
    std::swap(before.sealed, after.sealed);
    after.clear.previousHash = before.hash();
    after.clearBytes = core::encode(after.clear);
    store(database(), before);
    store(database(), after);
    const Output blind = verify();
    QVERIFY2(!blind.out.contains("hash chain"), blind.out.constData());
    FOUND(blind, last - 1, "its person key stands under another number");
    FOUND(blind, last, "its person key stands under another number");
    const Output output = verify("practice");
    FOUND(output, last - 1, "its sealed half does not open");
    FOUND(output, last, "its sealed half does not open");
    const Output beside = verifyWithHeadquarters();
    QVERIFY2(beside.out.contains("headquarters holds other records than the desk"),
             beside.out.constData());
}

void tst_TamperedRegister::recordsSwapped_areLocated()
{
    const core::Record one = recordAt(database(), 4);
    const core::Record other = recordAt(database(), 5);
    const auto put = [this](int seq, const core::Record &record) {
        change(database(),
               "UPDATE log SET record = " + hex(record.bytes()) + ", hash = " + hex(record.hash()) +
                   " WHERE seq = " + number(seq));
    };
    put(4, other);
    put(5, one);
    const Output output = verify();
    FOUND(output, 4, "the record cannot be read, or belongs elsewhere");
    FOUND(output, 5, "the record cannot be read, or belongs elsewhere");
}

void tst_TamperedRegister::cutAtTheEnd_isToldByTheReceipt()
{
    change(database(), "DELETE FROM log WHERE seq = " + number(last));
    FOUND(verify(), last, "headquarters confirmed it, and it is not there");
}

// A chain that ends early is whole in itself.
void tst_TamperedRegister::cutWithItsReceipt_isToldByHeadquartersOnly()
{
    const QByteArray key = hex(keyIdAt(database(), last));
    change(database(),
           "BEGIN; DELETE FROM receipt; DELETE FROM person_key WHERE key_id = " + key +
               "; DELETE FROM log WHERE seq = " + number(last) + "; COMMIT");
    QCOMPARE(verify("practice").exitCode, 0);
    const Output output = verifyWithHeadquarters();
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("headquarters holds more than the desk, which has 7 records"),
             output.out.constData());
}

void tst_TamperedRegister::rolledBackToAnOldCopy_isToldByHeadquartersOnly()
{
    const QString copy = m_town->desk(u"old.db"_s);
    QVERIFY(QFile::copy(database(), copy));
    QVERIFY(m_town->admit(u"a"_s, 3));
    QVERIFY(QFile::remove(database()));
    QVERIFY(QFile::copy(copy, database()));
    QFile::remove(database() + u"-wal"_s);
    QFile::remove(database() + u"-shm"_s);
    QCOMPARE(verify("practice").exitCode, 0);
    const Output output = verifyWithHeadquarters();
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("headquarters holds more than the desk, which has 8 records"),
             output.out.constData());
}

void tst_TamperedRegister::aWrongPassphrase_isNoProof()
{
    const Output output = verify("not the passphrase");
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("no sealed half was tried"), output.out.constData());
}

QTEST_GUILESS_MAIN(tst_TamperedRegister)
#include "tst_TamperedRegister.moc"
