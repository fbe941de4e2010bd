// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

// A reader and practice cards for tests: runs practicecard and points this process's PC/SC at it.
// One per test program, because libpcsclite remembers the first socket it used.
class PracticeReader
{
public:
    enum class Outcome { Ready, NotInstalled, Broken };
    enum class Equipment { Reader, NoReader };

    PracticeReader();
    ~PracticeReader();

    // Starts (again), with the counters of the cards as in the file. NotInstalled if this machine
    // has no pcscd or virtual reader.
    [[nodiscard]] Outcome start(Equipment equipment = Equipment::Reader);
    // As if pcscd was stopped.
    void stop();
    // Why start did not answer Ready.
    [[nodiscard]] QString problem() const { return m_problem; }
    // For child processes: PCSCLITE_CSOCK_NAME.
    [[nodiscard]] QString socketPath() const;
    // True where a missing virtual reader is a failure and not a reason to skip.
    [[nodiscard]] static bool isRequired();

    // Names and faults: resources/practice/people.json, tools/practicecard/CardFaults.h.
    bool insert(const QString &name, const QJsonObject &faults = {}, int slot = 0);
    bool remove(int slot = 0);
    // Whether pcscd has seen it, which looks every 0.4 s: until then a desk that starts finds a
    // card.
    [[nodiscard]] static bool isSeenEmpty();

    [[nodiscard]] int apdus();
    [[nodiscard]] int verifies();     // that carried a PIN
    [[nodiscard]] int faceVerifies(); // that carried 照合番号B
    [[nodiscard]] int forbidden();    // attempts at the number, 照合番号A, or keys that sign
    [[nodiscard]] int triesLeft(const QString &name);
    [[nodiscard]] int faceTriesLeft(const QString &name);

private:
    [[nodiscard]] QJsonObject ask(const QJsonObject &command);
    [[nodiscard]] QJsonObject readAnswer();

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_problem;
};

// After trouble, ms. docs/reliability.md promises 3 s, and scripts/bench --only cardstorm measures
// them on a machine that does nothing else; .ci/run looks whether the desk comes back at all.
inline const int usableAgainWithin = PracticeReader::isRequired() ? 10'000 : 3'000;

// In initTestCase.
#define START_PRACTICE_READER(reader)                                                              \
    do {                                                                                           \
        const auto outcome = (reader).start();                                                     \
        if (outcome == PracticeReader::Outcome::NotInstalled && !PracticeReader::isRequired()) {   \
            QSKIP(qPrintable((reader).problem()));                                                 \
        }                                                                                          \
        QVERIFY2(outcome == PracticeReader::Outcome::Ready, qPrintable((reader).problem()));       \
    } while (false)
