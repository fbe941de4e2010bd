// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

class QKeyEvent;

namespace scanner {

// A scanner that types as a keyboard. Its keys never reach a page, where the Enter at the end would
// press a button: whatever begins like a code of ours, each key within a moment of the one before,
// is kept back until it is known what it is. A person's keys go on to the page then, in their
// order.
//
// A scanner ends with Enter or Tab, or with silence, as it is set up.
class KeyboardWedge : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        // Between two keys of the first word. A scanner needs 1 to 20 ms, a hand 80 and more.
        std::chrono::milliseconds gap{50};
        // After the first word: the end, where no key says so.
        std::chrono::milliseconds silence{80};
    };

    // Watches all keys of the program from now on.
    explicit KeyboardWedge(QObject &application);
    KeyboardWedge(QObject &application, Times times);
    ~KeyboardWedge() override;

Q_SIGNALS:
    // As the code says it, at most longestCode letters, without the ending.
    void scanned(const QString &text);

protected:
    bool eventFilter(QObject *target, QEvent *event) override;

private:
    struct HeldKey
    {
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> press;
    };
    enum class Verdict { Kept, GoesOn };

    [[nodiscard]] Verdict weigh(QObject *target, const QKeyEvent &press);
    void finish();
    void giveBack();
    void expectMore(std::chrono::milliseconds within);
    void pause();

    Times m_times;
    QTimer m_timer;
    QString m_text;
    std::vector<HeldKey> m_held; // of the first word, as long as a hand may have typed it
    // Keys may lie in the queue that came before the pause: they are taken first.
    enum class Silence { None, Likely } m_silence = Silence::None;
    enum class Replay { No, Yes } m_replay = Replay::No;
};

} // namespace scanner
