// SPDX-License-Identifier: Apache-2.0
// Writes a picture of every screen in every language: FOLDER/WIDTHxHEIGHT/LANGUAGE/NAME.png.
#include "tests/ui/SampleOutreach.h"
#include "tests/ui/SampleScreens.h"
#include "ui/DeskWindow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QTextStream>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,4})x(\\d{3,4})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

void grab(ui::DeskWindow &window, const QString &path)
{
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    window.grab().save(path);
}

void paint(ui::DeskWindow &window, ui::samples::SampleOutreach &outreach, const QString &folder)
{
    QDir().mkpath(folder);
    auto screens = ui::samples::allScreens();
    for (auto &hostile : ui::samples::hostileScreens()) {
        screens.push_back(hostile);
    }
    for (const auto &[name, screen] : screens) {
        window.show(screen);
        window.setCameraPicture(ui::samples::cameraPicture());
        grab(window, u"%1/%2.png"_s.arg(folder, name));
    }
    outreach.showFamily(3);
    grab(window, folder + u"/outreach-family.png"_s);
    outreach.showCodes(1, core::SlipState::Offered);
    grab(window, folder + u"/outreach-codes.png"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: ui_gallery FOLDER [WIDTHxHEIGHT ...]\n";
        return 2;
    }
    const qint64 now = 1'790'000'000'000;
    ui::DeskWindow window({{}, [now] { return now; }});
    window.setStatus(ui::samples::busyStatus(now));
    window.setPractice(ui::PracticeBanner::Shown);
    ui::samples::SampleOutreach outreach(window);
    const QStringList wanted =
        arguments.size() > 2 ? arguments.mid(2) : QStringList{u"1024x600"_s, u"1920x1080"_s};
    for (const QString &text : wanted) {
        const std::optional<QSize> size = sizeFrom(text);
        if (!size) {
            QTextStream(stderr) << "not a size: " << text << '\n';
            return 2;
        }
        window.resize(*size);
        static_cast<QWidget &>(window).show();
        for (const ui::Language language : ui::allLanguages) {
            window.setLanguage(language);
            paint(window, outreach, u"%1/%2/%3"_s.arg(arguments.at(1), text, ui::codeOf(language)));
        }
        window.setLanguage(ui::Language::Japanese);
        window.setLook(ui::Look::HighContrast);
        window.setTextSize(ui::TextSize::Large);
        paint(window, outreach, u"%1/%2/ja-contrast-large"_s.arg(arguments.at(1), text));
        window.setLook(ui::Look::Normal);
        window.setTextSize(ui::TextSize::Normal);
    }
    return 0;
}
