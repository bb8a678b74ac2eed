/// The least that a process can do: what start-up is measured against.
int main() { return 0; }
