// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    Battlefield(QString folder, quint32 seed);
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

    [[nodiscard]] BoardFigures figures();
    [[nodiscard]] QString summary() const;
    static void pause(std::chrono::milliseconds time);

private:
    void addDesk(quint32 number, const QString &shelter);
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
    std::map<QString, int> m_letOutByTwo; // by shelter: so many may count twice for a moment
    int m_looked = 0;
    int m_starts = 0;
    qint64 m_mostMemory = 0; // kB
};

} // namespace faults
