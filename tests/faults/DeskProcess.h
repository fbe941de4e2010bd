// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/ShelterModel.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <map>

namespace faults {

// A desk_under_attack, and everything that it said in all its lives.
class DeskProcess : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        QString folder; // made
        QString shelter;
        quint32 number = 0;
        QString municipality; // headquarters' public file
        QString headquarters; // URL
    };

    explicit DeskProcess(Place place);
    ~DeskProcess() override;

    void start(quint32 seed);
    // While it is dead. A snapshot is kept until it is put back, which happens once.
    void takeSnapshot();
    [[nodiscard]] bool hasSnapshot() const { return m_snapshot > 0; }
    void putBack();
    // Then what only its disk and its announcement knew of stays announced and never comes.
    [[nodiscard]] bool wasPutBack() const { return m_wasPutBack; }
    // A second machine with the same disk; with the marker, which lies outside the data, it is an
    // image of the whole disk.
    enum class Marker { Copied, Left };
    void copyTo(const QString &folder, Marker marker) const;
    // ms between two events; before start().
    void setPace(int every) { m_every = every; }
    void kill();
    void freeze();
    void thaw();
    // "pause", "go", "out NUMBER CELL", "end"
    void order(const QString &order);
    [[nodiscard]] bool waitForEnd();
    // A letter of DiskTrouble.cpp.
    void setDiskTrouble(char trouble) const;
    // As libfaketime reads it, e.g. "+400d".
    void setClock(const QByteArray &offset) const;

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] QString data() const { return m_place.folder + QStringLiteral("/data"); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] const std::vector<Try> &tries() const { return m_tries; }
    [[nodiscard]] int refusals() const { return m_refusals; }
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    [[nodiscard]] quint64 waiting() const { return m_waiting; }
    // The sums that were true of this desk's streams at any time.
    [[nodiscard]] int leastSum() const { return m_leastSum; }
    [[nodiscard]] int mostSum() const { return m_mostSum; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    void ready(const QString &kiosk);
    // Durable: numbers with their cells, as on their bands.
    void arrived(const QStringList &bands);
    void died();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    void read();
    void take(const QStringList &words);
    void takeCursor(const QStringList &words);
    void takePromise(const QString &uuid);

    Place m_place;
    QProcess m_process;
    qint64 m_pid = 0; // of the last that was started
    std::vector<Try> m_tries;
    std::map<QString, QStringList> m_bands; // by uuid, until promised
    std::map<QString, quint64> m_cursors;   // by stream and server
    QStringList m_problems;
    std::size_t m_snapshot = 0; // tries until then
    std::size_t m_sent = 0;     // tries that headquarters had as well
    bool m_wasPutBack = false;  // and from then on it only admits
    int m_every = 60;
    bool m_isPaused = false;
    bool m_isEnding = false;
    quint64 m_waiting = 0;
    int m_refusals = 0;
    int m_leastSum = 0;
    int m_mostSum = 0;
};

} // namespace faults
