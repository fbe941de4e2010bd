// SPDX-License-Identifier: Apache-2.0
// The desk's own program, app::Desk and all, with a finger that is moved from outside: it presses
// what standard input says, and counts what is left in its memory. It knows none of the names,
// digits and words that are looked for.
//
//   tap WORDS     presses the button of these words   → "ok", or "no" while there is none
//   pick ROW      the row of the table that is shown   → "ok" or "no"
//   scan HEX …    what is looked for, bits turned      → a count each
#include "app/Desk.h"
#include "tests/journey/Finger.h"
#include "tests/journey/MemoryImage.h"
#include "vault/ProcessHardening.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QWidget *deskWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<ui::DeskWindow *>(window) != nullptr) {
            return window;
        }
    }
    return nullptr;
}

bool tap(const QString &words)
{
    QAbstractButton *button = deskWindow() ? buttonIn(*deskWindow(), words) : nullptr;
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool pick(int row)
{
    for (QTableView *table : deskWindow()->findChildren<QTableView *>()) {
        const QModelIndex index = table->model()->index(row, 0);
        if (table->isVisible() && index.isValid()) {
            QTest::mouseClick(
                table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
            return true;
        }
    }
    return false;
}

QByteArray scan(MemoryImage &memory, const QByteArray &arguments)
{
    QList<QByteArray> masked;
    for (const QByteArray &hex : arguments.split(' ')) {
        masked.append(QByteArray::fromHex(hex));
    }
    QByteArray counts;
    for (const qsizetype found : memory.count(masked)) {
        counts += QByteArray::number(found) + ' ';
    }
    return counts.trimmed();
}

QByteArray obey(MemoryImage &memory, const QByteArray &line)
{
    const QByteArray word = line.left(line.indexOf(' '));
    const QByteArray rest = line.mid(word.size() + 1);
    if (word == "scan") {
        return scan(memory, rest);
    }
    const bool done = word == "pick" ? pick(rest.toInt()) : tap(QString::fromUtf8(rest));
    return done ? "ok" : "no";
}

} // namespace

int main(int argc, char *argv[])
{
    if (vault::overwriteFreedMemory(argv) != vault::Hardening::Done) {
        return 1;
    }
    MemoryImage memory; // before the desk is hardened
    QApplication application(argc, argv);
    const auto settings = app::Settings::read(QApplication::arguments());
    if (!settings) {
        return 2;
    }
    app::Desk desk(*settings);
    const QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray typed;
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char bytes[4096];
        const auto got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got <= 0) {
            QApplication::exit(0);
            return;
        }
        typed.append(bytes, got);
        for (qsizetype end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
            const QByteArray answer = obey(memory, typed.left(end)) + '\n';
            typed.remove(0, end + 1);
            std::fwrite(answer.constData(), 1, static_cast<std::size_t>(answer.size()), stdout);
            std::fflush(stdout);
        }
    });
    return desk.run();
}
