// SPDX-License-Identifier: Apache-2.0
// The control beside the thread sanitizer's run: with the argument "planted" two threads write the
// same value without a lock, which has to be reported; without it they take turns, which must not.
// A sanitizer that cannot tell the two apart proves nothing about headquarters.
#include <QByteArray>

#include <mutex>
#include <string_view>
#include <thread>

namespace {

struct Shared
{
    std::mutex mutex;
    QByteArray value = "sample";
    int count = 0;
};

void change(Shared &shared)
{
    for (int i = 0; i < 1000; ++i) {
        const std::lock_guard lock(shared.mutex);
        shared.value.append('x');
        ++shared.count;
    }
}

void changeUnlocked(Shared &shared)
{
    for (int i = 0; i < 1000; ++i) {
        ++shared.count;
    }
}

} // namespace

int main(int count, char *words[])
{
    const bool isPlanted = count > 1 && std::string_view(words[1]) == "planted";
    Shared shared;
    std::thread first(isPlanted ? changeUnlocked : change, std::ref(shared));
    std::thread second(isPlanted ? changeUnlocked : change, std::ref(shared));
    first.join();
    second.join();
    return shared.count > 0 ? 0 : 1;
}
