// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/Copies.h"
#include "tests/faults/DeskProcess.h"
#include "tests/hq/HqProcess.h"
#include "tests/sync/FaultProxy.h"

#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace faults {

// Shelter's code → its figures on the board.
using BoardFigures = std::map<QString, QJsonObject>;

// Desks, headquarters and the line between them; and what the board said all the while.
class Battlefield : public QObject
{
    Q_OBJECT

public:
    Battlefield(QString folder, quint32 seed, Copies copies);
    ~Battlefield() override;

    [[nodiscard]] bool begin();
    // Everything runs, the line is good, nobody acts any more; waits until nothing is waiting.
    [[nodiscard]] QStringList heal();
    // Desks and headquarters end by themselves.
    [[nodiscard]] QStringList end();

    [[nodiscard]] const std::vector<std::unique_ptr<DeskProcess>> &desks() const { return m_desks; }
    [[nodiscard]] faulttest::FaultProxy &line() { return *m_line; }
    [[nodiscard]] hqtest::HqProcess &headquarters() { return m_hq; }
    void killHeadquarters();
    void startHeadquarters();
    void freezeHeadquarters();
    void thawHeadquarters();
    void setHeadquartersDisk(char trouble);
    // Some records of the desk once more, signed with its key, past the line.
    void postOldBatch(const DeskProcess &desk, QRandomGenerator &random);

    // A desk's disk comes back from earlier, or is cloned; or headquarters' does.
    void copySomething();
    // Control: the newest record of the first desk is not there any more.
    void loseRecord() const;

    [[nodiscard]] BoardFigures figures();
    [[nodiscard]] QString summary() const;
    static void pause(std::chrono::milliseconds time);

private:
    DeskProcess &addDesk(quint32 number, const QString &shelter);
    void raise(DeskProcess &desk);
    void copyDesk(DeskProcess &desk);
    void cloneDesk(const DeskProcess &desk);
    void copyHeadquarters(const QString &from, const QString &to) const;
    [[nodiscard]] bool isExpected(const QString &alarm) const;
    void admit(const DeskProcess &desk);
    void bringTogether(const DeskProcess &from, const QStringList &bands);
    void letOutBy(DeskProcess &desk, const QString &order);
    void look();
    void judge(const QByteArray &board);
    void judgeShelter(const QString &code, int people);
    [[nodiscard]] bool isQuiet();

    QString m_folder;
    QRandomGenerator m_random;
    hqtest::HqProcess m_hq;
    std::unique_ptr<faulttest::FaultProxy> m_line;
    std::vector<std::unique_ptr<DeskProcess>> m_desks;
    enum class Stage { Attack, Healing, Ending } m_stage = Stage::Attack;
    QNetworkAccessManager m_network;
    QTimer m_looks;
    QStringList m_problems;
    Copies m_copies;
    DeskProcess *m_toCopy = nullptr; // when it is dead
    std::set<QString> m_copied;      // shelters whose desks' sums no longer tell what was shown
    int m_copiesMade = 0;
    std::map<QString, int> m_letOutByTwo; // by shelter: so many may count twice for a moment
    int m_looked = 0;
    int m_starts = 0;
    qint64 m_mostMemory = 0; // KiB
};

} // namespace faults
